using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class RunActivityTests
{
    private static readonly BodyParameters _body = BodyParameters.Nominal;
    private static readonly BodyParameters _steadyBody = _body with { GluteVariation = 0, HamstringVariation = 0 };

    [TestMethod]
    [DataRow(168.0)]
    [DataRow(150.0)]
    [DataRow(185.0)]
    public void Steps_come_at_the_asked_cadence_with_the_asked_jitter(double cadenceSpm)
    {
        Activity run = RunActivity.Run(
            _body, seed: 6, RunParameters.Nominal with { DurationS = 3600, CadenceSpm = cadenceSpm });
        double[] leftS = run.Truth.Where(stride => stride.Side == BodySide.Left).Select(stride => stride.EventS).ToArray();
        double[] periodsS = leftS.Zip(leftS.Skip(1), (first, second) => second - first).ToArray();

        Assert.AreEqual(120 / cadenceSpm, periodsS.Average(), 0.002 * 120 / cadenceSpm);
        Assert.AreEqual(0.015, Measure.Deviation(periodsS) / periodsS.Average(), 0.001);
        Assert.AreEqual(60 * cadenceSpm, run.Truth.Count, 0.003 * 60 * cadenceSpm);
    }

    [TestMethod]
    public void Right_touchdowns_stand_half_a_stride_after_left_ones()
    {
        Activity run = RunActivity.Run(_body, seed: 7);
        for (int i = 1; i < run.Truth.Count - 1; i++)
        {
            Assert.AreNotEqual(run.Truth[i].Side, run.Truth[i + 1].Side);
            Assert.AreEqual(run.Truth[i].StartS, run.Truth[i - 1].EventS, 1e-9);
            Assert.AreEqual(run.Truth[i].EndS, run.Truth[i + 1].EventS, 1e-9);
            if (run.Truth[i].Side == BodySide.Right)
            {
                Assert.AreEqual((run.Truth[i].StartS + run.Truth[i].EndS) / 2, run.Truth[i].EventS, 1e-9);
            }
        }
    }

    [TestMethod]
    public void Glute_peaks_after_and_hamstring_before_touchdown()
    {
        Activity run = RunActivity.Run(_steadyBody, seed: 8);
        foreach (TruthSegment stride in run.Truth)
        {
            Assert.AreEqual(0.030, PeakS(run, MuscleChannels.Glute(stride.Side), stride) - stride.EventS, 0.0015);
            Assert.AreEqual(-0.080, PeakS(run, MuscleChannels.Hamstring(stride.Side), stride) - stride.EventS, 0.0015);
        }
    }

    [TestMethod]
    public void A_burst_fills_about_a_third_of_the_stride_over_a_tonic_floor()
    {
        Activity run = RunActivity.Run(_steadyBody, seed: 9);
        TruthSegment stride = run.Truth[10];
        MuscleChannel glute = MuscleChannels.Glute(stride.Side);
        double floor = Math.Sqrt(2 * 2 + Math.Pow(0.03 * 180, 2));
        double halfLengthS = 0.35 * (stride.EndS - stride.StartS) / 2;
        double peakS = stride.EventS + 0.030;
        Assert.AreEqual(floor, run.AmplitudeUv(glute, peakS - halfLengthS - 0.001), 1e-6);
        Assert.AreEqual(floor, run.AmplitudeUv(glute, peakS + halfLengthS + 0.001), 1e-6);
        Assert.AreEqual(
            Math.Sqrt(floor * floor + Math.Pow(stride.GluteUv / 2, 2)),
            run.AmplitudeUv(glute, peakS - halfLengthS / 2), 1e-6);
        Assert.AreEqual(0.80 * 180, stride.GluteUv, 1e-9);
        Assert.AreEqual(0.70 * 220, stride.HamstringUv, 1e-9);
    }

    [TestMethod]
    public void Truth_RMS_is_the_envelope_without_rest_integrated()
    {
        Activity run = RunActivity.Run(_body, seed: 10, RunParameters.Nominal with { DurationS = 20 });
        foreach (TruthSegment stride in run.Truth)
        {
            double glute = TruthCheck.RmsWithoutRest(run, MuscleChannels.Glute(stride.Side), stride, 2);
            double hamstring = TruthCheck.RmsWithoutRest(run, MuscleChannels.Hamstring(stride.Side), stride, 2);
            Assert.AreEqual(glute, stride.GluteRmsUv, 0.01);
            Assert.AreEqual(hamstring, stride.HamstringRmsUv, 0.01);
        }
    }

    [TestMethod]
    public void Strides_lie_within_the_run()
    {
        Activity run = RunActivity.Run(_body, seed: 11, RunParameters.Nominal with { DurationS = 30 });
        Assert.IsGreaterThanOrEqualTo(0.0, run.Truth[0].StartS);
        Assert.IsLessThanOrEqualTo(30.0, run.Truth.Max(stride => stride.EndS));
        Assert.IsGreaterThan(30.0 - 2 * 120.0 / 168, run.Truth.Max(stride => stride.EndS));
        Assert.AreEqual(2, run.AmplitudeUv(MuscleChannel.LeftGlute, 30.1), 1e-9);
    }

    [TestMethod]
    public void Impossible_cadences_are_refused()
    {
        foreach (double cadence in (double[])[0, 59, 301])
        {
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(
                () => RunActivity.Run(_body, 1, RunParameters.Nominal with { CadenceSpm = cadence }));
        }
    }

    private static double PeakS(Activity run, MuscleChannel channel, TruthSegment stride)
    {
        const double stepS = 0.001;
        int steps = (int)((stride.EndS - stride.StartS) / stepS);
        return Enumerable.Range(0, steps).Select(i => stride.StartS + i * stepS)
            .MaxBy(timeS => run.AmplitudeUv(channel, timeS));
    }
}
