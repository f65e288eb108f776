using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

/// <summary>The chain from µV at the electrodes to codes.</summary>
[TestClass]
public sealed class ElectrodeInputFrontEndTests
{
    // 0.80564 mV a count at the pin.
    private static readonly double _microvoltsPerCount = 805.64 / FrontEndParameters.Nominal.Gain;
    private static readonly double _midCode = Code(FrontEndParameters.Nominal.BiasV);
    private static readonly int[] _adcChannels = [0, 3, 6, 7];

    [TestMethod]
    public void Microvolts_at_the_electrode_come_back_from_the_codes()
    {
        double[] codes = Record(Tone(peakUv: 300), seconds: 4);
        double peakUv = Measure.Tone(codes.AsSpan(1000), 100, 1000).Magnitude * _microvoltsPerCount;
        Assert.AreEqual(300, peakUv, 3);
        Assert.AreEqual(_midCode, codes.Average(), 1);
    }

    [TestMethod]
    public void Rest_shows_amplifier_converter_and_muscle_noise_added_in_power()
    {
        double[] codes = Record(new BodySignals(ReferenceActivities.Quiet(BodyParameters.Nominal, 101, 60)), 60);
        double muscleUv = 2 * Math.Sqrt(0.94);
        double inputUv = FrontEndParameters.Nominal.InputNoiseUv;
        double converterUv = Math.Sqrt(Math.Pow(Esp32Adc.NominalNoiseCounts, 2) + 1.0 / 12) * _microvoltsPerCount;
        double expectedUv = Math.Sqrt(muscleUv * muscleUv + inputUv * inputUv + converterUv * converterUv);

        // The band takes 6 % of the power of the muscle (closed form over 20-450 Hz Butterworth).
        Assert.AreEqual(expectedUv, Measure.Deviation(codes) * _microvoltsPerCount, 0.1);
    }

    [TestMethod]
    public void Too_strong_a_signal_is_clipped_at_both_rails()
    {
        double[] codes = Record(Tone(peakUv: 4000), seconds: 2)[1000..];
        Assert.AreEqual(Code(FrontEndParameters.Nominal.HighRailV), codes.Max(), 15);
        Assert.AreEqual(Math.Max(0, Code(FrontEndParameters.Nominal.LowRailV)), codes.Min(), 15);
    }

    [TestMethod]
    public void An_offset_gives_no_step_where_the_source_asks_for_primed_filters()
    {
        double[] cold = Record(new FormulaSignals(SignalLevel.ElectrodeMicrovolts, (_, _) => 800), 1);
        double[] primed = Record(new FormulaSignals(SignalLevel.ElectrodeMicrovolts, (_, _) => 800, primes: true), 1);
        Assert.IsGreaterThan(100, cold.Max(code => Math.Abs(code - _midCode)));
        Assert.IsLessThan(25, primed.Max(code => Math.Abs(code - _midCode)));
    }

    [TestMethod]
    public void Filters_run_through_a_change_of_activity()
    {
        ElectrodeInput input = Input(new FormulaSignals(SignalLevel.ElectrodeMicrovolts, (_, _) => 800), 102);
        for (int i = 0; i < 1000; i++)
        {
            input.Convert(0, 1000L * i);
        }

        // Settled on 800 µV. Had the filters been reset, the same 800 µV would be a new step.
        input.Perform(new FormulaSignals(SignalLevel.ElectrodeMicrovolts, (_, _) => 800));
        for (int i = 1000; i < 1200; i++)
        {
            Assert.AreEqual(_midCode, input.Convert(0, 1000L * i), 25);
        }
    }

    [TestMethod]
    public void The_same_seeds_give_the_same_codes_and_others_do_not()
    {
        double[] first = Record(Bridge(seed: 103), 4, seed: 1);
        CollectionAssert.AreEqual(first, Record(Bridge(seed: 103), 4, seed: 1));
        CollectionAssert.AreNotEqual(first, Record(Bridge(seed: 104), 4, seed: 1));
        CollectionAssert.AreNotEqual(first, Record(Bridge(seed: 103), 4, seed: 2));
    }

    internal static double[] Record(IElectrodeSignals signals, int seconds, ulong seed = 1, int adcChannel = 0)
    {
        ElectrodeInput input = Input(signals, seed);
        return Enumerable.Range(0, 1000 * seconds).Select(i => (double)input.Convert(adcChannel, 1000L * i)).ToArray();
    }

    private static ElectrodeInput Input(IElectrodeSignals signals, ulong seed) =>
        new(_adcChannels, signals, FrontEndParameters.Nominal, seed);

    private static double Code(double volts) => (volts * 1000 - 142) / 0.80564;

    private static BodySignals Bridge(ulong seed) => new(ExerciseActivities.Bridge(BodyParameters.Nominal, seed));

    private static FormulaSignals Tone(double peakUv) =>
        new(SignalLevel.ElectrodeMicrovolts, (_, timeS) => peakUv * Math.Sin(2 * Math.PI * 100 * timeS));
}
