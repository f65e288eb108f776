using GluteSense.Calibration;
using GluteSense.Signal;

namespace GluteSense.Host.Sessions;

/// <summary>How rest, reference contractions and reference sets are taken, as data. Its kind travels with every number that rests on it.</summary>
/// <param name="Name">Name in commands and files.</param>
/// <param name="Kind">Kind of the contractions.</param>
/// <param name="Quiet">Length of the measurement of rest, at least 1 s.</param>
/// <param name="Steps">Contractions, in their order; all trials of one step follow each other, because trials of another position begin anew.</param>
/// <param name="Sets">Sets that become reference sets, after the contractions.</param>
public sealed record ReferenceProtocol(
    string Name, ReferenceKind Kind, TimeSpan Quiet, IReadOnlyList<ReferenceStep> Steps, IReadOnlyList<ReferenceSetStep> Sets)
{
    private const int LeftGlute = 1 << MuscleChannels.LeftGlute;
    private const int RightGlute = 1 << MuscleChannels.RightGlute;
    private const int LeftHamstring = 1 << MuscleChannels.LeftHamstring;
    private const int RightHamstring = 1 << MuscleChannels.RightHamstring;

    // A rep every four seconds: two up, two down.
    private const int SecondsPerRep = 4;
    private const int RepsPerSet = 6;

    /// <summary>
    /// What a runner does alone, in two minutes at most when no trial has to be repeated: ten seconds of rest, the standing glute squeeze and
    /// the heel dig three times each, and two sets of six bridges, which are the bridge's reference set of twelve. Without maximal effort.
    /// </summary>
    public static ReferenceProtocol Submaximal { get; } = new(
        "submaximal",
        ReferenceKind.Submaximal,
        Seconds(10),
        [
            new ReferenceStep("Squeeze both glutes, standing", WearerTask.SqueezeGlutes, LeftGlute | RightGlute, 0, Seconds(3), Seconds(3)) { GetReady = Seconds(5) },
            new ReferenceStep("Dig both heels in, lying", WearerTask.DigHeels, LeftHamstring | RightHamstring, 0, Seconds(3), Seconds(3)) { GetReady = Seconds(5) },
        ],
        [Bridges("first", Seconds(5)), Bridges("second", Seconds(8))]);

    /// <summary>
    /// Maximal voluntary isometric contractions, led by a clinician. Glutes in two positions, because neither is the stronger one in
    /// everybody: prone bent-knee hip extension against resistance and standing squeeze (Contreras 2015, PeerJ 3:e1261). Hamstrings prone, knee
    /// flexion at 55 degrees; three trials with 30 s of rest, accepted at a coefficient of variation of at most 12 % ("Within-session
    /// reliability of three methods of electromyography normalization", Edge Hill University). Five seconds a trial, of which the best second
    /// counts. What one hand resists is taken one leg at a time.
    /// </summary>
    public static ReferenceProtocol Mvic { get; } = new(
        "mvic",
        ReferenceKind.Mvic,
        Seconds(10),
        [
            Maximal("Left leg: prone, knee bent, push the thigh up against the hand", WearerTask.ExtendHipProne, LeftGlute, 0),
            Maximal("Right leg: prone, knee bent, push the thigh up against the hand", WearerTask.ExtendHipProne, RightGlute, 0),
            Maximal("Left leg: prone, knee at 55 degrees, pull the heel up against the hand", WearerTask.FlexKneeProne, LeftHamstring, 0),
            Maximal("Right leg: prone, knee at 55 degrees, pull the heel up against the hand", WearerTask.FlexKneeProne, RightHamstring, 0),
            Maximal("Squeeze both glutes, standing, as hard as possible", WearerTask.SqueezeGlutesHard, LeftGlute | RightGlute, 1),
        ],
        []);

    /// <summary>Most trials of a step: three that agree are needed, further ones replace the oldest. Our choice: as many again as are needed.</summary>
    public int MostTrials { get; init; } = 2 * TrialSet.Needed;

    /// <summary>How long it takes, rests included, when no trial has to be repeated.</summary>
    public TimeSpan PlannedLength =>
        Quiet
        + Sum(Steps.Select(step => step.GetReady + TrialSet.Needed * (step.Rest + step.Length)))
        + Sum(Sets.Select(set => set.Rest + set.Length));

    /// <summary>The same without reference sets, for a session whose exercise is another one.</summary>
    public ReferenceProtocol WithoutSets() => this with { Sets = [] };

    private static ReferenceSetStep Bridges(string which, TimeSpan rest) => new(
        FormattableString.Invariant($"Six bridges, as you always do them ({which} of two sets)"),
        WearerTask.Bridges,
        SessionMode.Bridge,
        RepsPerSet,
        Seconds(RepsPerSet * SecondsPerRep),
        rest);

    private static ReferenceStep Maximal(string title, WearerTask task, int channelMask, int position) =>
        new(title, task, channelMask, position, Seconds(5), Seconds(30));

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    private static TimeSpan Sum(IEnumerable<TimeSpan> lengths) => lengths.Aggregate(TimeSpan.Zero, (sum, length) => sum + length);
}
