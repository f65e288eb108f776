using GluteSense.Host.Analysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class EmgRecordingTests
{
    [TestMethod]
    [DataRow(100.0, 1000, "100 Hz")]
    [DataRow(200_000.0, 1_000_000, "200000 Hz")]
    [DataRow(1000.0, 1999, "1.999 s")]
    public void A_rate_or_length_that_is_not_one_of_EMG_is_refused(double rateHz, int count, string expected)
    {
        var exception = Assert.ThrowsExactly<AnalysisException>(() => new EmgRecording(rateHz, "uV", [new double[count], null, null, null]));
        Assert.Contains(expected, exception.Message);
    }

    [TestMethod]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    [DataRow(-1e300)]
    public void A_sample_that_is_no_number_is_refused(double sample)
    {
        double[] samples = SyntheticEmg.Noise(20, 3, _ => 1);
        samples[1234] = sample;
        Assert.ThrowsExactly<AnalysisException>(() => new EmgRecording(1000, "uV", [null, samples, null, null]));
    }

    [TestMethod]
    public void Columns_that_never_change_are_no_recording()
    {
        var recording = new EmgRecording(1000, "uV", [new double[3000], null, null, null]);
        Assert.ThrowsExactly<AnalysisException>(() => new PreparedRecording(recording, null));
    }
}
