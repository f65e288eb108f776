using GluteSense.Validation.Output;

namespace GluteSense.Validation.Tests.Output;

[TestClass]
public sealed class ValidationPageTests
{
    [TestMethod]
    public void The_missing_running_recording_is_named_before_the_first_number()
    {
        string page = Page(4);
        int said = page.IndexOf("No real running recording with glutes was at hand.", StringComparison.Ordinal);

        Assert.IsGreaterThan(0, said);
        Assert.IsLessThan(page.IndexOf("## Limits", StringComparison.Ordinal), said);
    }

    [TestMethod]
    [DataRow(4.0, "| a | The error in ms | 4 | at most 5 | yes |", "1 of 1 limits hold.")]
    [DataRow(6.0, "| a | The error in ms | 6 | at most 5 | NO |", "**the others are broken.**")]
    public void The_summary_shows_every_limit_and_whether_it_holds(double measured, string row, string sentence)
    {
        Assert.Contains(row, Page(measured));
        Assert.Contains(sentence, Page(measured));
    }

    [TestMethod]
    public void A_study_has_heading_method_tables_and_captioned_plots()
    {
        string page = Page(4);

        Assert.Contains("\n## A fake \\| study\n\nNothing is *measured*.\n", page);
        Assert.Contains("\n**Errors in ms**\n\n| Detector | Median |\n|---|---:|\n| a\\|b | 3.5 |\n", page);
        Assert.Contains("\n![Error against S/N](validation/fake-plot.svg)\n\n*Error against S/N*\n", page);
    }

    [TestMethod]
    public void Line_ends_are_line_feeds()
    {
        Assert.DoesNotContain("\r", Page(4));
    }

    private static string Page(double measured)
    {
        return ValidationPage.ToMarkdown([new StudyResult("a", new FakeStudy("a", measured).Run(StudyScale.Test))]);
    }
}
