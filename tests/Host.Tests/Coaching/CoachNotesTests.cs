using GluteSense.Host.Coaching;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Coaching;

[TestClass]
public sealed class CoachNotesTests
{
    private static readonly CoachFacts AfterRun = new(CoachMoment.AfterSet, IsRun: true);
    private static readonly CoachFacts AfterExercise = new(CoachMoment.AfterSet, IsRun: false);
    private static readonly CoachFacts BeforeExercise = new(CoachMoment.BeforeSet, IsRun: false);

    [TestMethod]
    [DataRow(164.9, true)]
    [DataRow(165.0, false)]
    [DataRow(180.0, false)]
    [DataRow(null, false)]
    public void A_cadence_below_165_after_a_run_suggests_a_block_at_plus_5_percent(double? cadenceSpm, bool isSuggested)
    {
        CollectionAssert.AreEqual(isSuggested ? new[] { "cadence" } : [], Keys(AfterRun with { CadenceSpm = cadenceSpm }));
    }

    [TestMethod]
    public void A_cadence_counts_after_runs_only()
    {
        CollectionAssert.DoesNotContain(Keys(AfterExercise with { CadenceSpm = 150 }), "cadence");
        CollectionAssert.DoesNotContain(Keys(new CoachFacts(CoachMoment.BeforeSet, IsRun: true) { CadenceSpm = 150 }), "cadence");
    }

    [TestMethod]
    public void A_smaller_share_on_either_side_brings_cue_exercises_skips_and_stretching()
    {
        string[] expected = ["cue", "bridge", "hinge", "thrust", "skips", "stretching"];

        CollectionAssert.AreEqual(expected, Keys(AfterExercise with { Left = VerdictValue.Reduced, Right = VerdictValue.NotReduced }));
        CollectionAssert.AreEqual(expected, Keys(AfterRun with { Left = VerdictValue.Withheld, Right = VerdictValue.Reduced }));
    }

    [TestMethod]
    [DataRow(VerdictValue.NotReduced)]
    [DataRow(VerdictValue.Undecided)]
    [DataRow(VerdictValue.Withheld)]
    [DataRow(null)]
    public void No_other_verdict_brings_any_of_them(VerdictValue? verdict)
    {
        Assert.IsEmpty(CoachNotes.For(AfterExercise with { Left = verdict, Right = verdict }));
        Assert.IsEmpty(CoachNotes.For(AfterRun with { Left = verdict, Right = verdict, CadenceSpm = 172 }));
    }

    [TestMethod]
    [DataRow(true, null)]
    [DataRow(null, true)]
    [DataRow(true, true)]
    public void Pain_or_a_birth_asks_for_a_professional_first_and_keeps_load_and_jumps_back(bool? isAfterBirth, bool? hasPain)
    {
        CoachFacts facts = AfterExercise with { Left = VerdictValue.Reduced, IsAfterBirth = isAfterBirth, HasPain = hasPain };

        CollectionAssert.AreEqual(new[] { "care", "cue", "bridge" }, Keys(facts));
        CollectionAssert.AreEqual(new[] { "care", "look" }, Keys(BeforeExercise with { IsAfterBirth = isAfterBirth, HasPain = hasPain }));
    }

    [TestMethod]
    public void Answers_of_no_are_no_care()
    {
        Assert.IsEmpty(CoachNotes.For(AfterExercise with { IsAfterBirth = false, HasPain = false }));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Before_every_set_the_things_emg_can_not_see_are_named(bool isRun)
    {
        CoachNote note = CoachNotes.For(new CoachFacts(CoachMoment.BeforeSet, isRun) { Left = VerdictValue.Reduced }).Single();
        foreach (string thing in new[] { "back that arches", "pelvis that drops", "knee that falls inward" })
        {
            Assert.Contains(thing, note.Text);
        }
    }

    private static string[] Keys(CoachFacts facts)
    {
        IReadOnlyList<CoachNote> notes = CoachNotes.For(facts);
        return [.. notes.Select(note => CoachRules.All.Single(rule => rule.Note == note).Key)];
    }
}
