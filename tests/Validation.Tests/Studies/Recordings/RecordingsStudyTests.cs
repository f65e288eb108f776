using GluteSense.Validation.Studies.Recordings;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Validation.Tests.Studies.Recordings;

[TestClass]
public sealed class RecordingsStudyTests
{
    [TestMethod]
    public void Real_recordings_keep_every_limit()
    {
        StudyPart part = new RecordingsStudy().Run(StudyScale.Test);
        if (part.Rows.Count == 0)
        {
            Assert.Contains("was not there", part.Method);
            Assert.Inconclusive("../shared/recordings is not here: this test needs the real recordings.");
        }

        Assert.HasCount(7, part.Limits);
        foreach (StudyLimit limit in part.Limits)
        {
            Assert.IsTrue(limit.Holds, $"{limit.Statement}: {limit.Measured}");
        }
    }

    [TestMethod]
    public void Peaks_that_follow_every_event_match_one_to_one()
    {
        double[] events = [.. Enumerable.Range(0, 20).Select(index => 0.5 + 1.1 * index)];
        double[] peaks = [.. events.Select((time, index) => time + 0.45 + (index % 2 == 0 ? 0.02 : -0.02))];
        EventMatch match = new(events, peaks);
        Assert.AreEqual(0, match.Missing + match.Extra + match.Outside);
        Assert.AreEqual(450, match.LatenciesMs.Average(), 1e-6);
        Assert.AreEqual(20 * Math.Sqrt(20.0 / 19), match.SdMs, 1e-6);
    }

    [TestMethod]
    public void A_missing_an_extra_and_a_stray_peak_are_each_counted()
    {
        double[] events = [.. Enumerable.Range(0, 20).Select(index => 5 + 1.1 * index)];
        List<double> peaks = [.. events.Select(time => time + 0.1)];
        peaks.RemoveAt(7);
        Assert.AreEqual((1, 0, 0), Counts(events, peaks));
        peaks.Insert(10, peaks[10] - 0.3);
        Assert.AreEqual((1, 1, 0), Counts(events, peaks));
        peaks.Insert(0, 2.9);
        Assert.AreEqual((1, 1, 1), Counts(events, peaks));
    }

    private static (int Missing, int Extra, int Outside) Counts(double[] events, List<double> peaks)
    {
        EventMatch match = new(events, peaks);
        return (match.Missing, match.Extra, match.Outside);
    }
}
