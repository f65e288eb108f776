using GluteSense.Validation.Studies.Rms;

namespace GluteSense.Validation.Tests.Studies.Rms;

[TestClass]
public sealed class RmsStudyTests
{
    private static readonly Lazy<StudyPart> Part = new(() => new RmsStudy().Run(StudyScale.Test));

    [TestMethod]
    public void Every_limit_holds()
    {
        Assert.HasCount(7, Part.Value.Limits);
        foreach (StudyLimit limit in Part.Value.Limits)
        {
            Assert.IsTrue(limit.Holds, $"{limit.Statement}: {limit.Measured}");
        }
    }

    [TestMethod]
    public void Every_rate_has_windows_from_125_ms_to_2_s()
    {
        IGrouping<int, RmsRow>[] rates = [.. Part.Value.Rows.Cast<RmsRow>().GroupBy(row => row.RateHz)];

        CollectionAssert.AreEqual(new[] { 250, 500, 1000 }, rates.Select(rate => rate.Key).ToArray());
        foreach (IGrouping<int, RmsRow> rate in rates)
        {
            Assert.IsTrue(rate.Min(row => row.WindowMs) is >= 125 and <= 200);
            Assert.AreEqual(2000, rate.Max(row => row.WindowMs));
            Assert.IsTrue(rate.All(row => row.WindowMs % row.BlockMs == 0 && row.Windows * row.WindowMs <= 1_200_000));
        }
    }

    [TestMethod]
    public void The_mean_of_block_roots_reads_lower_than_the_power_mean_whatever_the_window()
    {
        // Jensen: −CV²/2 of a block: at 1000 Hz and 50 ms the CV is 16 %, so 1.3 % lower (less than 1.6, more than 1.0).
        foreach (RmsRow row in Part.Value.Rows.Cast<RmsRow>().Where(row => row.RateHz == 1000))
        {
            Assert.IsTrue(row.BiasPct - row.BlockRootsBiasPct is > 1.0 and < 1.6, $"{row.BiasPct} {row.BlockRootsBiasPct}");
        }
    }
}
