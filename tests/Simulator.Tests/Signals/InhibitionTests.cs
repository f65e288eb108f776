using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class InhibitionTests
{
    private static readonly BodyParameters _free = BodyParameters.Nominal;
    private static readonly BodyParameters _inhibited = _free with { Inhibition = new Inhibition(BodySide.Left, 30) };

    [TestMethod]
    [DataRow("bridge")]
    [DataRow("single-leg RDL")]
    [DataRow("run")]
    public void Tasks_lose_exactly_the_cut_on_the_inhibited_glute_only(string task)
    {
        Activity free = Task(task, _free);
        Activity inhibited = Task(task, _inhibited);
        Assert.HasCount(free.Truth.Count, inhibited.Truth);
        for (int i = 0; i < free.Truth.Count; i++)
        {
            double expected = free.Truth[i].Side == BodySide.Left ? 0.7 : 1;
            Assert.AreEqual(expected, inhibited.Truth[i].GluteUv / free.Truth[i].GluteUv, 1e-12);
            Assert.AreEqual(expected, inhibited.Truth[i].GluteRmsUv / free.Truth[i].GluteRmsUv, 1e-12);
            Assert.AreEqual(free.Truth[i].HamstringRmsUv, inhibited.Truth[i].HamstringRmsUv);
        }
    }

    [TestMethod]
    public void Rest_and_reference_contractions_keep_their_amplitude()
    {
        foreach (MuscleChannel channel in MuscleChannels.All)
        {
            Assert.AreEqual(
                ReferenceActivities.GluteSqueeze(_free, 1).AmplitudeUv(channel, 2),
                ReferenceActivities.GluteSqueeze(_inhibited, 1).AmplitudeUv(channel, 2));
            Assert.AreEqual(
                ReferenceActivities.HeelDig(_free, 1).AmplitudeUv(channel, 2),
                ReferenceActivities.HeelDig(_inhibited, 1).AmplitudeUv(channel, 2));
            Assert.AreEqual(
                ReferenceActivities.Quiet(_free, 1).AmplitudeUv(channel, 2),
                ReferenceActivities.Quiet(_inhibited, 1).AmplitudeUv(channel, 2));
        }
    }

    [TestMethod]
    public void A_cut_outside_0_to_100_percent_is_refused()
    {
        foreach (double percent in (double[])[-1, 101, double.NaN])
        {
            BodyParameters body = _free with { Inhibition = new Inhibition(BodySide.Right, percent) };
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => ExerciseActivities.Bridge(body, 1));
        }
    }

    private static Activity Task(string name, BodyParameters body) => name switch
    {
        "bridge" => ExerciseActivities.Bridge(body, 71),
        "single-leg RDL" => ExerciseActivities.SingleLegRdl(body, 71),
        _ => RunActivity.Run(body, 71),
    };
}
