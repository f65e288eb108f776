using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class ElectrodeInputTests
{
    private const double SlopeVoltsPerSecond = 50;

    private static readonly int[] _adcChannels = [0, 3, 6, 7];

    [TestMethod]
    public void Each_ADC_channel_carries_its_muscle()
    {
        ElectrodeInput input = Input(Constant(channel => 1.0 + 0.25 * (int)channel));
        for (int i = 0; i < 4; i++)
        {
            Assert.AreEqual(Code(1.0 + 0.25 * i), MeanCode(input, _adcChannels[i], 1000), 0.7);
        }
    }

    [TestMethod]
    public void A_channel_without_electrode_is_not_supported()
    {
        ElectrodeInput input = Input(Constant(_ => 1));
        var error = Assert.ThrowsExactly<NotSupportedException>(() => input.Convert(5, 0));
        Assert.Contains("ADC channel 5 has no electrode", error.Message);
    }

    [TestMethod]
    public void Four_different_channels_are_needed()
    {
        foreach (int[] channels in (int[][])[[0, 3, 6], [0, 3, 6, 6], [0, 3, 6, 7, 4]])
        {
            Assert.ThrowsExactly<ArgumentException>(
                () => new ElectrodeInput(channels, Constant(_ => 1), FrontEndParameters.Nominal, 1));
        }
    }

    [TestMethod]
    public void Time_does_not_run_backwards()
    {
        ElectrodeInput input = Input(Constant(_ => 1));
        input.Convert(0, 500);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => input.Convert(0, 499));
    }

    [TestMethod]
    public void The_first_signal_begins_at_the_first_conversion()
    {
        ElectrodeInput input = Input(Ramp(0.5));
        Assert.AreEqual(-1L, input.StartedAtUs);
        input.Convert(3, 123_457);
        Assert.AreEqual(123_457L, input.StartedAtUs);
        Assert.AreEqual(Code(0.5), MeanCode(input, 3, 123_457), 0.7);
    }

    [TestMethod]
    public void A_performed_signal_begins_exactly_at_the_next_conversion_of_any_channel()
    {
        ElectrodeInput input = Input(Constant(_ => 3));
        input.Convert(0, 1000);
        input.Perform(Ramp(0.5));
        Assert.AreEqual(-1L, input.StartedAtUs);
        Assert.AreEqual(Code(0.5), input.Convert(6, 2_003_017), 15);
        Assert.AreEqual(2_003_017L, input.StartedAtUs);

        // 437 µs on, within a frame: 50 V/s · 437 µs = 21.85 mV; 0.7 counts are 11 µs.
        Assert.AreEqual(Code(0.5 + SlopeVoltsPerSecond * 437e-6), MeanCode(input, 7, 2_003_454), 0.7);
        Assert.AreEqual(Code(0.5 + SlopeVoltsPerSecond * 0.01), MeanCode(input, 0, 2_013_017), 0.7);
    }

    [TestMethod]
    public void The_signal_before_is_heard_up_to_the_change()
    {
        var first = new FormulaSignals(SignalLevel.PinVolts, (_, _) => 1);
        ElectrodeInput input = Input(first);
        input.Convert(0, 0);
        input.Perform(Ramp(0.5));
        input.Convert(0, 1_000_000);
        Assert.AreEqual(8000, first.FramesRead, 5);
    }

    [TestMethod]
    public void Between_frames_a_450_Hz_tone_keeps_its_curve()
    {
        ElectrodeInput input = Input(
            new FormulaSignals(SignalLevel.PinVolts, (_, timeS) => 1.6 + Math.Sin(2 * Math.PI * 450 * timeS)));
        double[] errors = new double[20_000];
        input.Convert(0, 0);
        for (int i = 0; i < errors.Length; i++)
        {
            long timeUs = 1000 + 97L * i;
            errors[i] = input.Convert(0, timeUs) - Code(1.6 + Math.Sin(2 * Math.PI * 450 * timeUs * 1e-6));
        }

        // Noise and rounding alone: 3.01 counts. Straight lines would give about 8.
        Assert.AreEqual(3.01, Measure.Rms(errors), 0.1);
    }

    [TestMethod]
    public void Pin_volts_are_limited_to_the_supply_and_not_to_the_amplifier_rails()
    {
        ElectrodeInput input = Input(Constant(channel => channel == MuscleChannel.LeftGlute ? 5 : 0.15));
        Assert.AreEqual(Code(3.3), MeanCode(input, 0, 0), 0.7);
        Assert.AreEqual(0.15, 0.142 + MeanCode(input, 3, 0) * 0.00080564, 0.002);
    }

    [TestMethod]
    public void Every_conversion_is_reported()
    {
        ElectrodeInput input = Input(Constant(_ => 1));
        var seen = new List<(int, long, int)>();
        input.Converted += (channel, timeUs, code) => seen.Add((channel, timeUs, code));
        int first = input.Convert(6, 10);
        int second = input.Convert(0, 20);
        CollectionAssert.AreEqual(((int, long, int)[])[(6, 10L, first), (0, 20L, second)], seen);
    }

    private static ElectrodeInput Input(IElectrodeSignals signals) =>
        new(_adcChannels, signals, FrontEndParameters.Nominal, seed: 91);

    private static FormulaSignals Constant(Func<MuscleChannel, double> volts) =>
        new(SignalLevel.PinVolts, (channel, _) => volts(channel));

    private static FormulaSignals Ramp(double startVolts) =>
        new(SignalLevel.PinVolts, (_, timeS) => startVolts + SlopeVoltsPerSecond * timeS);

    private static double Code(double volts) => (volts * 1000 - 142) / 0.80564;

    /// <summary>Mean of 2000 conversions at one moment: the converter's noise shrinks to 1/45.</summary>
    private static double MeanCode(ElectrodeInput input, int adcChannel, long timeUs) =>
        Enumerable.Range(0, 2000).Average(_ => input.Convert(adcChannel, timeUs));
}
