namespace GluteSense.Host.Statistics;

/// <summary>
/// What stays of the cue when it is off: segments with the cue off, after a block of cued sets, against segments with the cue off before it.
/// It is the outcome that matters of cue fading (100, 50, 0 % of sets). Both sets have to be without cue: a cued set shows obedience,
/// not learning. Of one session and the same electrodes it is retention within the day; over days the electrodes' place is part of it.
/// </summary>
/// <param name="Change">From the cue-off segments before to those after the cued sets.</param>
public sealed record CueRetention(SetComparison Change)
{
    /// <summary>Compares the two.</summary>
    /// <param name="before">Segments with the cue off, before the cued sets.</param>
    /// <param name="after">Segments with the cue off, after them.</param>
    /// <param name="kind">Reps or strides.</param>
    /// <param name="retention">The retention.</param>
    /// <returns>False with fewer than three reps or batches in either.</returns>
    public static bool TryCompare(
        IReadOnlyList<SideSegment> before,
        IReadOnlyList<SideSegment> after,
        SegmentKind kind,
        out CueRetention? retention)
    {
        retention = SetComparison.TryCompare(before, after, kind, out SetComparison? change) ? new CueRetention(change!) : null;
        return retention is not null;
    }
}
