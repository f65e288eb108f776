using GluteSense.Signal;
using GluteSense.Validation.Studies.Mains;

namespace GluteSense.Validation.Tests.Studies.Mains;

[TestClass]
public sealed class MainsStudyTests
{
    [TestMethod]
    public void Every_limit_holds()
    {
        StudyPart part = new MainsStudy().Run(StudyScale.Test);

        Assert.HasCount(4, part.Limits);
        foreach (StudyLimit limit in part.Limits)
        {
            Assert.IsTrue(limit.Holds, $"{limit.Statement}: {limit.Measured}");
        }
    }

    [TestMethod]
    public void The_channel_has_the_rms_of_a_contraction_less_what_the_high_pass_takes()
    {
        // 60/120 Hz behind 20 Hz of second order keeps 96.8 % of its power; 450 Hz takes 1 to 2 % more.
        double[] samples = new MainsChannel(MainsSignal.Emg60To120, 1).Read(60 * MainsChannel.RateHz);

        Assert.AreEqual(MainsChannel.ContractionCounts * Math.Sqrt(0.955), ElectrodeMotion.Rms(samples), 0.02 * MainsChannel.ContractionCounts);
    }

    [TestMethod]
    public void A_deep_muscle_loses_14_percent_to_the_high_pass()
    {
        double[] samples = new MainsChannel(MainsSignal.Emg30To60, 2).Read(60 * MainsChannel.RateHz);

        Assert.AreEqual(MainsChannel.ContractionCounts * Math.Sqrt(0.86), ElectrodeMotion.Rms(samples), 0.025 * MainsChannel.ContractionCounts);
    }

    [TestMethod]
    [DataRow(250)]
    [DataRow(500)]
    [DataRow(1000)]
    public void A_pure_sine_of_50_Hz_is_all_mains(int rateHz)
    {
        int[] codes = [.. Enumerable.Range(0, rateHz).Select(i => (int)Math.Round(1561 + (200 * Math.Sin(2 * Math.PI * 50 * i / rateHz))))];

        MainsMeter meter = QualityBench.Mains(codes, rateHz);

        Assert.AreEqual(1000, meter.MainsPermille(0), 15);
        Assert.AreEqual(50, meter.LineHz(0));
    }
}
