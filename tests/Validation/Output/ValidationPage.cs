using System.Text;

namespace GluteSense.Validation.Output;

/// <summary>The page docs/validation.md: limits on top, then a section per study. The same findings give the same page.</summary>
internal static class ValidationPage
{
    private const string NoRealRun = """
        **No real running recording with glutes was at hand.** No public recording of a run with electrodes on the gluteus maximus was found that
        could be used here. What is said below about running comes from synthetic signals whose truth is known; real recordings were at
        hand of walking and of single contractions only. So the error rates in running hold for the stated model of a runner, and how often
        real runs depart from it (sweat, electrodes shaken at foot strike, soft tissue between muscle and skin) is not known yet. Read
        them as what the method can do on a good recording, not as what it did on runners.
        """;

    private const string HowToRead = """
        Everything simulated here has a known truth and a fixed seed, so every run prints the same numbers. *Bias* is the mean error, *SD*
        its scatter, *P90* what 9 of 10 errors stay below (their sign left out), *CV* a standard deviation in percent of the mean. *Spm* are
        steps a minute; *S/N* compares the power of the muscle with that of everything else, in dB.

        None of this shows that anybody runs better or gets hurt less: it shows how often a number or a verdict is wrong.
        """;

    private const string HowToRun = """
        ```sh
        dotnet run -c Release --project tests/Validation                  # all studies: writes this page and its plots
        dotnet run -c Release --project tests/Validation -- --json        # the same, and every row as one JSON object
        dotnet run -c Release --project tests/Validation -- --only rms    # one study, nothing written
        ```

        The program ends with exit code 1 when a limit is broken. `dotnet test tests/Validation.Tests` asserts the same limits with fewer trials.
        The real recordings are looked for in `../shared/recordings`, beside the repository.
        """;

    /// <summary>The page as text.</summary>
    public static string ToMarkdown(IReadOnlyList<StudyResult> results)
    {
        StringBuilder page = new();
        page.Append("# Validation: how often GluteSense is wrong\n\n").Append("<!-- Written by tests/Validation; change the study, not this page. -->\n\n");
        page.Append(NoRealRun).Append("\n\n");
        AppendSummary(page, results);
        page.Append("## How to read this\n\n").Append(HowToRead).Append("\n\n");
        page.Append("## How to run it\n\n").Append(HowToRun).Append('\n');
        foreach (StudyResult result in results)
        {
            AppendStudy(page, result.Part);
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendSummary(StringBuilder page, IReadOnlyList<StudyResult> results)
    {
        StudyLimit[] limits = [.. results.SelectMany(result => result.Part.Limits)];
        int held = limits.Count(limit => limit.Holds);
        page.Append("## Limits\n\n");
        page.Append(FormattableString.Invariant($"{held} of {limits.Length} limits hold{(held == limits.Length ? "." : "; **the others are broken.**")}\n\n"));
        page.Append(MarkdownText.Table(
            ["Study", "What is limited", "Measured", "Limit", "Holds"],
            [.. results.SelectMany(result => result.Part.Limits.Select(
                IReadOnlyList<string> (limit) => [result.Key, limit.Statement, NumberText.Short(limit.Measured), NumberText.Range(limit), limit.Holds ? "yes" : "NO"]))]));
        page.Append('\n');
    }

    private static void AppendStudy(StringBuilder page, StudyPart part)
    {
        page.Append($"\n## {MarkdownText.Escape(part.Title)}\n\n{part.Method.Trim()}\n");
        foreach (StudyTable table in part.Tables)
        {
            page.Append($"\n**{MarkdownText.Escape(table.Caption)}**\n\n{MarkdownText.Table(table.Columns, table.Cells)}");
        }

        foreach (StudyPlot plot in part.Plots)
        {
            string caption = MarkdownText.Escape(plot.Caption);
            page.Append($"\n![{caption}]({ValidationFiles.PlotFolder}/{plot.Name}.svg)\n\n*{caption}*\n");
        }
    }
}
