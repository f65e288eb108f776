using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class FaultedSignalsTests
{
    private const double UpperRailCode = (3200 - 142) / 0.80564;
    private const double BiasCode = (1400 - 142) / 0.80564;

    [TestMethod]
    public void An_electrode_that_is_off_stands_at_the_upper_rail_for_its_time_only()
    {
        double[] codes = Record(SignalFault.ElectrodeOff(MuscleChannel.LeftGlute, 1, 2));
        double[] during = codes[1001..2000];
        Assert.AreEqual(UpperRailCode, during.Average(), 0.5);
        Assert.AreEqual(3, Measure.Deviation(during), 0.3);
        Assert.AreEqual(BiasCode, codes[..1000].Average(), 3);
        Assert.AreEqual(BiasCode, codes[2000..].Average(), 3);
    }

    [TestMethod]
    public void A_channel_without_column_reads_as_an_electrode_that_is_off()
    {
        CsvRecording recording = CsvRecordingTests.Load("# sample_rate_hz: 1000\n# units: uV\nA\n1\n2\n", "rightGlute=A");
        double[] codes = ElectrodeInputFrontEndTests.Record(new RecordingSignals(recording), 1, adcChannel: 0);
        Assert.AreEqual(UpperRailCode, codes.Average(), 0.5);
    }

    [TestMethod]
    public void A_dead_amplifier_gives_one_constant_code()
    {
        double[] codes = Record(SignalFault.Dead(MuscleChannel.LeftGlute, 1, 2));
        Assert.IsTrue(codes[1001..2000].All(code => code == 0));
        Assert.AreEqual(BiasCode, codes[..1000].Average(), 3);
        Assert.AreEqual(BiasCode, codes[2000..].Average(), 3);
    }

    [TestMethod]
    public void Saturation_is_at_the_rails_part_of_the_time()
    {
        double[] codes = Record(SignalFault.Saturation(MuscleChannel.LeftGlute, 1, 2))[1200..2000];
        double railed = codes.Count(code => code == 0 || code > UpperRailCode - 12) / (double)codes.Length;

        // ±2.5 V about 1.40 V: below 0.10 V for 0.33 and above 3.20 V for 0.24 of a period.
        Assert.AreEqual(0.57, railed, 0.05);
    }

    [TestMethod]
    [DataRow(50.0)]
    [DataRow(60.0)]
    public void Mains_add_a_tone_of_the_asked_size(double frequencyHz)
    {
        SignalFault mains = SignalFault.Mains(MuscleChannel.LeftGlute, 0, double.PositiveInfinity, 100, frequencyHz);
        double[] codes = Record(mains)[1000..];
        double rmsUv = Measure.Tone(codes, frequencyHz, 1000).Magnitude * 0.80564 / Math.Sqrt(2);

        // The 20 Hz high-pass takes 1.3 % at 50 Hz and 0.6 % at 60 Hz.
        Assert.AreEqual(100 / Math.Sqrt(1 + Math.Pow(20 / frequencyHz, 4)), rmsUv, 0.5);
    }

    [TestMethod]
    public void Other_channels_notice_nothing()
    {
        var clean = new BodySignals(ReferenceActivities.Quiet(BodyParameters.Nominal, 111));
        IElectrodeSignals faulted = Faulted(
            SignalFault.Mains(MuscleChannel.LeftGlute, 0, 3, 100),
            SignalFault.Dead(MuscleChannel.RightGlute, 0, 3),
            SignalFault.ElectrodeOff(MuscleChannel.RightHamstring, 0, 3));
        double[] expected = new double[4];
        double[] actual = new double[4];
        for (int i = 0; i < 1000; i++)
        {
            clean.ReadFrame(expected);
            faulted.ReadFrame(actual);
            Assert.AreEqual(expected[1], actual[1]);
            Assert.IsTrue(faulted.IsAlive(MuscleChannel.LeftHamstring) && faulted.IsConnected(MuscleChannel.LeftHamstring));
        }
    }

    [TestMethod]
    public void Faults_that_make_no_sense_are_refused()
    {
        var pin = new FormulaSignals(SignalLevel.PinVolts, (_, _) => 1);
        Assert.ThrowsExactly<ArgumentException>(
            () => new FaultedSignals(pin, SignalFault.Mains(MuscleChannel.LeftGlute, 0, 1, 50)));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SignalFault.Mains(MuscleChannel.LeftGlute, 0, 1, 50, 55));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SignalFault.Dead(MuscleChannel.LeftGlute, 2, 1));
    }

    private static FaultedSignals Faulted(params SignalFault[] faults) =>
        new(new BodySignals(ReferenceActivities.Quiet(BodyParameters.Nominal, 111)), faults);

    private static double[] Record(params SignalFault[] faults) => ElectrodeInputFrontEndTests.Record(Faulted(faults), 3);
}
