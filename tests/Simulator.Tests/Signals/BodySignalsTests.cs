using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class BodySignalsTests
{
    [TestMethod]
    public void The_plateau_of_a_reference_contraction_has_the_reference_RMS()
    {
        double[][] signals = Read(ReferenceActivities.GluteSqueeze(BodyParameters.Nominal, 81, durationS: 61), 60);
        double[] plateau = signals[(int)MuscleChannel.RightGlute][IElectrodeSignals.RateHz..];

        // About 60 s · 150 Hz of independent values: standard error of the RMS 0.7 %.
        Assert.AreEqual(Math.Sqrt(180 * 180 + 4), Measure.Rms(plateau), 4);
        Assert.AreEqual(2, Measure.Rms(signals[(int)MuscleChannel.RightHamstring]), 0.05);
    }

    [TestMethod]
    public void Channels_are_independent()
    {
        double[][] signals = Read(ReferenceActivities.GluteSqueeze(BodyParameters.Nominal, 82, durationS: 31), 30);
        double[] left = signals[(int)MuscleChannel.LeftGlute];
        double[] right = signals[(int)MuscleChannel.RightGlute];
        double product = left.Zip(right, (a, b) => a * b).Average() / (Measure.Rms(left) * Measure.Rms(right));
        Assert.AreEqual(0, product, 0.05);
    }

    [TestMethod]
    public void The_RMS_over_strides_is_the_truth()
    {
        Activity run = RunActivity.Run(BodyParameters.Nominal, 83, RunParameters.Nominal with { DurationS = 120 });
        double[][] signals = Read(run, 120);
        TruthSegment[] strides = run.Truth.Where(stride => stride.Side == BodySide.Left).ToArray();
        double measuredPower = 0;
        double truePower = 0;
        foreach (TruthSegment stride in strides)
        {
            int first = (int)(stride.StartS * IElectrodeSignals.RateHz);
            int last = (int)(stride.EndS * IElectrodeSignals.RateHz);
            double rms = Measure.Rms(signals[(int)MuscleChannel.LeftGlute].AsSpan(first, last - first));
            measuredPower += rms * rms - 4;
            truePower += stride.GluteRmsUv * stride.GluteRmsUv;
        }

        Assert.AreEqual(1, Math.Sqrt(measuredPower / truePower), 0.04);
    }

    [TestMethod]
    public void Rest_follows_the_end()
    {
        double[][] signals = Read(ReferenceActivities.GluteSqueeze(BodyParameters.Nominal, 84, durationS: 5), 25);
        double[] after = signals[(int)MuscleChannel.LeftGlute][(5 * IElectrodeSignals.RateHz)..];
        Assert.AreEqual(2, Measure.Rms(after), 0.1);
    }

    [TestMethod]
    public void The_seed_fixes_every_value()
    {
        double[][] first = Read(ExerciseActivities.Bridge(BodyParameters.Nominal, 85), 4);
        double[][] second = Read(ExerciseActivities.Bridge(BodyParameters.Nominal, 85), 4);
        double[][] other = Read(ExerciseActivities.Bridge(BodyParameters.Nominal, 86), 4);
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            CollectionAssert.AreEqual(first[channel], second[channel]);
            CollectionAssert.AreNotEqual(first[channel], other[channel]);
        }
    }

    private static double[][] Read(Activity activity, int seconds)
    {
        var signals = new BodySignals(activity);
        int count = seconds * IElectrodeSignals.RateHz;
        double[][] values = [new double[count], new double[count], new double[count], new double[count]];
        double[] frame = new double[MuscleChannels.Count];
        for (int i = 0; i < count; i++)
        {
            signals.ReadFrame(frame);
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                values[channel][i] = frame[channel];
            }
        }

        return values;
    }
}
