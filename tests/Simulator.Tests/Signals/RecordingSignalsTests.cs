using System.Globalization;
using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class RecordingSignalsTests
{
    [TestMethod]
    public void A_recording_plays_at_its_own_speed_without_its_offset()
    {
        CsvRecording recording = Tone(offset: 700, units: "uV");
        double[] played = Play(new RecordingSignals(recording), MuscleChannel.RightGlute, 8000);
        for (int i = 400; i < 7600; i++)
        {
            Assert.AreEqual(100 * Math.Sin(2 * Math.PI * 50 * i / 8000.0), played[i], 0.1);
        }
    }

    [TestMethod]
    public void Silence_follows_the_end()
    {
        var signals = new RecordingSignals(Tone(offset: 700, units: "uV"));
        Assert.AreEqual(1.0, signals.DurationS, 1e-12);
        double[] played = Play(signals, MuscleChannel.RightGlute, 9000);
        Assert.AreNotEqual(0.0, played[7990]);
        Assert.IsTrue(played.Skip(8000).All(value => value == 0));
    }

    [TestMethod]
    public void Pin_volts_keep_their_bias_and_end_on_it()
    {
        var signals = new RecordingSignals(Tone(offset: 1.5, units: "adc-V", peak: 0.5));
        Assert.AreEqual(SignalLevel.PinVolts, signals.Level);
        double[] played = Play(signals, MuscleChannel.RightGlute, 9000);
        Assert.AreEqual(2.0, played[4040], 0.001);
        Assert.AreEqual(1.5, played[8999], 1e-6);
    }

    [TestMethod]
    public void Only_mapped_channels_are_connected()
    {
        var signals = new RecordingSignals(Tone(offset: 0, units: "uV"));
        Assert.IsTrue(signals.IsConnected(MuscleChannel.RightGlute));
        Assert.IsFalse(signals.IsConnected(MuscleChannel.RightHamstring));
        Assert.IsFalse(signals.IsConnected(MuscleChannel.LeftGlute));
        Assert.IsTrue(signals.PrimesHighPass);
    }

    private static double[] Play(RecordingSignals signals, MuscleChannel channel, int count)
    {
        double[] frame = new double[MuscleChannels.Count];
        double[] played = new double[count];
        for (int i = 0; i < count; i++)
        {
            signals.ReadFrame(frame);
            played[i] = frame[(int)channel];
        }

        return played;
    }

    /// <summary>1 s of 50 Hz at 1 kHz: a whole number of periods, so that the offset is the mean.</summary>
    private static CsvRecording Tone(double offset, string units, double peak = 100)
    {
        IEnumerable<string> rows = Enumerable.Range(0, 1000).Select(
            i => (offset + peak * Math.Sin(2 * Math.PI * 50 * i / 1000.0)).ToString("R", CultureInfo.InvariantCulture));
        string text = $"# sample_rate_hz: 1000\n# units: {units}\nA\n{string.Join('\n', rows)}\n";
        return CsvRecordingTests.Load(text, "rightGlute=A");
    }
}
