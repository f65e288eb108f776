namespace GluteSense.Host.Coaching;

/// <summary>The rules of the coach as data. They give no cause, no diagnosis and no prediction.</summary>
public static class CoachRules
{
    /// <summary>Steps a minute below which runners' coaches suggest to try more (J. Gaudette, Outside/PodiumRunner).</summary>
    public const double LowCadenceSpm = 165;

    private const string WhenReduced = "after a set or run, verdict `reduced` on at least one side";
    private const string WhenReducedWithoutCare = WhenReduced + ", neither pain nor a birth lately reported";

    /// <summary>All rules, the most important first.</summary>
    public static IReadOnlyList<CoachRule> All { get; } =
    [
        new("care", "pain or a birth lately reported", facts => facts.NeedsCare, new CoachNote(
            "After a birth or with pain: keep every contraction well below your maximum, use the submaximal reference, and let a professional look at you " +
            "before you add load, jumps or running.",
            "The guideline on running after birth asks for an assessment first and for 12 weeks at least. In an experiment, fluid in the hip joint alone " +
            "lowered the glute's EMG, so a low reading then is no reason to push harder.",
            [CoachSources.Goom, CoachSources.Freeman])),
        new("look", "before every set or run", facts => facts.Moment == CoachMoment.BeforeSet, new CoachNote(
            "Before you start, let somebody (or a mirror, or a camera) watch what EMG can not see: a back that arches, a pelvis that drops on one side, a " +
            "knee that falls inward.",
            "Coaches name these three in bridge and single-leg deadlift: no arched back, pelvis level, knee not collapsing.",
            [CoachSources.HipsDontLie])),
        new("cadence", "after a run, own cadence below 165 steps a minute", facts => facts is { Moment: CoachMoment.AfterSet, IsRun: true, CadenceSpm: < LowCadenceSpm }, new CoachNote(
            "Your cadence was below 165 steps a minute. If you were running, not walking, you could do one block of your next run at 5 % more, at the same " +
            "pace, and compare it with a block at your own cadence: by the glute's share and by how comfortable it felt. Keep what suits you; there is no " +
            "right number.",
            "Coaches suggest 5 % steps below 165 until they feel comfortable. At 5 and 10 % more steps, muscles including the gluteus maximus worked more in " +
            "late swing, and none more at loading (45 runners).",
            [CoachSources.Gaudette, CoachSources.Chumanov])),
        new("cue", WhenReduced, IsReducedAfterwards, new CoachNote(
            "Try a light cue: a short micro-squeeze of the glute now and then, and attention elsewhere in between. Do not clench all the time.",
            "Coaches use the micro-squeeze on the run and warn against constant clenching. In the double-leg bridge, a cue raised the glute from 16.8 to 33.0 % " +
            "of a maximal contraction and the hamstring from 16.5 to 29.8 %: both rose, so watch the share too.",
            [CoachSources.HipsDontLie, CoachSources.Hollman])),
        new("bridge", WhenReduced, IsReducedAfterwards, new CoachNote(
            "Bridges: first with both legs, back not arched; then on one leg; then a bridge with march. Heels nearer to the body leave the hamstrings less to do.",
            "In the single-leg bridge the glute reached 33.8 % and the hamstring 28.4 % of a maximal contraction, glute over hamstring 111 % (medians, 26 people). A knee " +
            "bent further lowered the hamstring's part and left the glute's about the same.",
            [CoachSources.HipsDontLie, CoachSources.Youdas, CoachSources.Lehecka])),
        new("hinge", WhenReducedWithoutCare, IsReducedAndFit, new CoachNote(
            "Single-leg Romanian deadlifts, pelvis level and knee not falling inward: slow first, load later.",
            "In the single-leg deadlift the glute reached 59 % (SD 28) of a maximal contraction (21 people); glute over hamstring was 0.98 to 1.03 whatever the lean " +
            "of the trunk (21 people): both work.",
            [CoachSources.HipsDontLie, CoachSources.HerTrails, CoachSources.Distefano, CoachSources.Lee])),
        new("thrust", WhenReducedWithoutCare, IsReducedAndFit, new CoachNote(
            "Hip thrusts, step-ups and single-leg squats, two sessions of 30 to 40 minutes a week.",
            "In the barbell hip thrust the lower glute worked at 86.8 % and the hamstring at 40.8 % of a maximal contraction, a ratio of 2.1 (13 people, heavy load). " +
            "Step-ups and single-leg squats are coaches' advice.",
            [CoachSources.HerTrails, CoachSources.ContrerasThrust])),
        new("skips", WhenReducedWithoutCare, IsReducedAndFit, new CoachNote(
            "A- and B-skips after your runs, 2-3 times a week.",
            "Coaches' advice; no measurement of the glute's share before and after was found.",
            [CoachSources.Gaudette])),
        new("stretching", WhenReducedWithoutCare, IsReducedAndFit, new CoachNote(
            "Active stretching of hip flexors, quadriceps and calves before and after runs. See whether the share changes with it: these muscles are not measured here.",
            "Coaches' advice; no measurement of the glute's share before and after was found.",
            [CoachSources.Gaudette])),
    ];

    private static bool IsReducedAfterwards(CoachFacts facts) => facts.Moment == CoachMoment.AfterSet && facts.IsReduced;

    private static bool IsReducedAndFit(CoachFacts facts) => IsReducedAfterwards(facts) && !facts.NeedsCare;
}
