using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class ExerciseActivitiesTests
{
    private static readonly BodyParameters _body = BodyParameters.Nominal;

    [TestMethod]
    public void A_bridge_has_both_sides_in_every_repetition()
    {
        Activity bridge = ExerciseActivities.Bridge(_body, seed: 2);
        Assert.AreEqual(48, bridge.DurationS);
        Assert.HasCount(24, bridge.Truth);
        for (int i = 0; i < 12; i++)
        {
            TruthSegment[] pair = [bridge.Truth[2 * i], bridge.Truth[2 * i + 1]];
            Assert.AreNotEqual(pair[0].Side, pair[1].Side);
            Assert.AreEqual(4 * i + 1, pair[0].StartS, 1e-9);
            Assert.AreEqual(4 * i + 3, pair[0].EndS, 1e-9);
            Assert.AreNotEqual(pair[0].GluteUv, pair[1].GluteUv, "the sides scatter on their own");
        }
    }

    [TestMethod]
    public void Repetitions_have_the_asked_mean_and_scatter()
    {
        Activity bridge = ExerciseActivities.Bridge(
            _body, seed: 3, ExerciseParameters.Bridge with { Repetitions = 20_000 });
        double[] glute = bridge.Truth.Select(segment => segment.GluteUv).ToArray();
        double[] hamstring = bridge.Truth.Select(segment => segment.HamstringUv).ToArray();

        // 45 % of 180 µV and 40 % of 220 µV; 40 000 values each.
        Assert.AreEqual(81, glute.Average(), 0.3);
        Assert.AreEqual(88, hamstring.Average(), 0.3);
        Assert.AreEqual(0.165, Measure.Deviation(glute) / glute.Average(), 0.004);
        Assert.AreEqual(0.134, Measure.Deviation(hamstring) / hamstring.Average(), 0.004);
        Assert.AreEqual(0, Correlation(glute, hamstring), 0.02);
    }

    [TestMethod]
    public void The_amplitude_on_the_plateau_is_the_truth_and_rest_lies_between()
    {
        Activity bridge = ExerciseActivities.Bridge(_body, seed: 4);
        foreach (TruthSegment segment in bridge.Truth)
        {
            MuscleChannel glute = MuscleChannels.Glute(segment.Side);
            double middle = (segment.StartS + segment.EndS) / 2;
            Assert.AreEqual(Math.Sqrt(segment.GluteUv * segment.GluteUv + 4), bridge.AmplitudeUv(glute, middle), 1e-9);
            Assert.AreEqual(2, bridge.AmplitudeUv(glute, segment.EndS + 0.5), 1e-9);
            Assert.AreEqual(TruthCheck.RmsWithoutRest(bridge, glute, segment, 2), segment.GluteRmsUv, 0.01);
        }
    }

    [TestMethod]
    public void A_single_leg_RDL_alternates_and_the_other_leg_does_fifteen_percent()
    {
        Activity deadlift = ExerciseActivities.SingleLegRdl(
            _body with { GluteVariation = 0, HamstringVariation = 0 }, seed: 5);
        Assert.HasCount(12, deadlift.Truth);
        for (int i = 0; i < 12; i++)
        {
            TruthSegment segment = deadlift.Truth[i];
            Assert.AreEqual(i % 2 == 0 ? BodySide.Left : BodySide.Right, segment.Side);
            BodySide other = i % 2 == 0 ? BodySide.Right : BodySide.Left;
            double middle = (segment.StartS + segment.EndS) / 2;
            double working = deadlift.AmplitudeUv(MuscleChannels.Hamstring(segment.Side), middle);
            double resting = deadlift.AmplitudeUv(MuscleChannels.Hamstring(other), middle);
            Assert.AreEqual(0.15, Math.Sqrt((resting * resting - 4) / (working * working - 4)), 1e-6);
        }
    }

    [TestMethod]
    public void Impossible_timing_is_refused()
    {
        ExerciseParameters[] wrong =
        [
            new() { Repetitions = 0 }, new() { ActiveS = 5 }, new() { RampS = 1.1 }, new() { GluteFraction = -1 },
        ];
        foreach (ExerciseParameters parameters in wrong)
        {
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(
                () => ExerciseActivities.Bridge(_body, 1, parameters), parameters.ToString());
        }
    }

    private static double Correlation(double[] first, double[] second)
    {
        double firstMean = first.Average();
        double secondMean = second.Average();
        double covariance = first.Zip(second, (a, b) => (a - firstMean) * (b - secondMean)).Average();
        return covariance / (Measure.Deviation(first) * Measure.Deviation(second));
    }
}
