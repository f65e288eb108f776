using GluteSense.Host.Onsets;

namespace GluteSense.Host.Tests.Onsets;

[TestClass]
public sealed class ClassicalOnsetTests
{
    public static IEnumerable<object[]> Detectors =>
    [
        [EnvelopeOnset.HodgesBui(3, 25)],
        [EnvelopeOnset.TeagerKaiser(3, 25)],
        [EnvelopeOnset.MovingRms(25, 3, 25)],
        [new DoubleThresholdOnset()],
        [new StepOnset()],
    ];

    [TestMethod]
    [DynamicData(nameof(Detectors))]
    public void A_strong_step_is_found_within_the_window_of_the_detector(IOnsetDetector detector)
    {
        foreach (int rateHz in new[] { 500, 1000, 2000 })
        {
            double[] samples = Bursts.Make(5, rateHz, 1.6, 0.9, 0, 30);

            Assert.IsTrue(detector.TryDetect(samples, rateHz, rateHz / 2, out OnsetEstimate onset), detector.Name);

            Assert.AreEqual(0.9, onset.OnsetS, 0.0255, detector.Name);
            Assert.IsTrue(double.IsNaN(onset.LowerS) && double.IsNaN(onset.UpperS));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Detectors))]
    public void A_flat_line_has_no_onset(IOnsetDetector detector)
    {
        Assert.IsFalse(detector.TryDetect(new double[2000], 1000, 1000, out _));
    }

    [TestMethod]
    [DynamicData(nameof(Detectors))]
    public void Impossible_arguments_are_refused(IOnsetDetector detector)
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => detector.TryDetect(new double[10], -1, 5, out _));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => detector.TryDetect(new double[10], 1000, 11, out _));
    }

    [TestMethod]
    public void Names_tell_the_settings()
    {
        Assert.AreEqual("Hodges-Bui 50 Hz 3 SD/25 ms", EnvelopeOnset.HodgesBui(3, 25).Name);
        Assert.AreEqual("RMS 50 ms 3 SD/25 ms", EnvelopeOnset.MovingRms(50, 3, 25).Name);
    }
}
