using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class ReferenceActivitiesTests
{
    private static readonly BodyParameters _body = BodyParameters.Nominal;

    [TestMethod]
    public void Rest_is_muscle_tone_and_nothing_else()
    {
        Activity quiet = ReferenceActivities.Quiet(_body, seed: 1, durationS: 8);
        Assert.AreEqual(8, quiet.DurationS);
        Assert.IsEmpty(quiet.Truth);
        foreach (MuscleChannel channel in MuscleChannels.All)
        {
            Assert.AreEqual(2, quiet.AmplitudeUv(channel, 4), 1e-12);
        }
    }

    [TestMethod]
    public void A_glute_squeeze_ramps_up_holds_and_ramps_down()
    {
        Activity squeeze = ReferenceActivities.GluteSqueeze(_body, seed: 1, durationS: 6);
        double plateau = Math.Sqrt(180 * 180 + 2 * 2);
        Assert.AreEqual(2, squeeze.AmplitudeUv(MuscleChannel.LeftGlute, 0), 1e-9);
        Assert.AreEqual(Math.Sqrt(90 * 90 + 2 * 2), squeeze.AmplitudeUv(MuscleChannel.LeftGlute, 0.25), 1e-6);
        Assert.AreEqual(plateau, squeeze.AmplitudeUv(MuscleChannel.LeftGlute, 0.5), 1e-6);
        Assert.AreEqual(plateau, squeeze.AmplitudeUv(MuscleChannel.RightGlute, 5.5), 1e-6);
        Assert.AreEqual(Math.Sqrt(90 * 90 + 2 * 2), squeeze.AmplitudeUv(MuscleChannel.RightGlute, 5.75), 1e-6);
        Assert.AreEqual(2, squeeze.AmplitudeUv(MuscleChannel.RightGlute, 7), 1e-9);
        Assert.AreEqual(2, squeeze.AmplitudeUv(MuscleChannel.RightHamstring, 3), 1e-9);
    }

    [TestMethod]
    public void A_heel_dig_works_the_hamstrings()
    {
        Activity dig = ReferenceActivities.HeelDig(_body, seed: 1);
        Assert.AreEqual(Math.Sqrt(220 * 220 + 2 * 2), dig.AmplitudeUv(MuscleChannel.LeftHamstring, 2), 1e-6);
        Assert.AreEqual(2, dig.AmplitudeUv(MuscleChannel.LeftGlute, 2), 1e-9);
        Assert.HasCount(2, dig.Truth);
        Assert.AreEqual(220, dig.Truth[0].HamstringUv);
        Assert.AreEqual(0, dig.Truth[0].GluteUv);
    }

    [TestMethod]
    public void Maximal_contractions_work_their_own_muscle_harder_and_the_standing_squeeze_a_tenth_less_than_the_prone_one()
    {
        // 1.5 of 180 and 220 µV; 85.12/94.52 in the standing squeeze.
        Assert.AreEqual(270, Plateau(ReferenceActivities.ProneHipExtension(_body, 1), MuscleChannel.LeftGlute), 1e-6);
        Assert.AreEqual(330, Plateau(ReferenceActivities.ProneKneeFlexion(_body, 1), MuscleChannel.RightHamstring), 1e-6);
        Assert.AreEqual(243.15, Plateau(ReferenceActivities.MaximalSqueeze(_body, 1), MuscleChannel.RightGlute), 0.01);
        Assert.AreEqual(0, Plateau(ReferenceActivities.ProneHipExtension(_body, 1), MuscleChannel.LeftHamstring), 1e-6);
        Assert.AreEqual(0, Plateau(ReferenceActivities.ProneKneeFlexion(_body, 1), MuscleChannel.LeftGlute), 1e-6);
    }

    [TestMethod]
    public void Truth_RMS_is_the_envelope_without_rest_integrated()
    {
        Activity squeeze = ReferenceActivities.GluteSqueeze(_body, seed: 1);
        TruthSegment truth = squeeze.Truth[0];
        Assert.AreEqual(
            TruthCheck.RmsWithoutRest(squeeze, MuscleChannels.Glute(truth.Side), truth, 2), truth.GluteRmsUv, 0.01);
    }

    [TestMethod]
    public void Too_short_a_contraction_is_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => ReferenceActivities.HeelDig(_body, 1, 0.9));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => ReferenceActivities.Quiet(_body, 1, 0));
    }

    private static double Plateau(Activity activity, MuscleChannel channel)
    {
        double amplitude = activity.AmplitudeUv(channel, activity.DurationS / 2);
        return Math.Sqrt(amplitude * amplitude - 2 * 2);
    }
}
