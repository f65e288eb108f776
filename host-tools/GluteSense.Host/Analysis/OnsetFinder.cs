using GluteSense.Host.Onsets;
using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>Onsets of both muscles in every rep. Strides have none: an onset is told from rest, and a stride follows the one before without any.</summary>
public static class OnsetFinder
{
    /// <summary>All onsets of a prepared recording, and the differences of the two muscles of a side.</summary>
    /// <param name="prepared">The recording.</param>
    /// <param name="segments">Its segments.</param>
    public static (IReadOnlyList<AnalysedOnset> Onsets, IReadOnlyList<AnalysedOnsetDifference> Differences) Find(
        PreparedRecording prepared, IReadOnlyList<AnalysedSegment> segments)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(segments);
        List<AnalysedOnset> onsets = [];
        List<AnalysedOnsetDifference> differences = [];
        if (prepared.Recording.RateHz < BurstTimes.LeastRateHz)
        {
            return (onsets, differences);
        }

        BurstTimes?[] bursts = [.. Enumerable.Range(0, MuscleChannels.Count).Select(
            channel => prepared.Muscle(channel) is { Faults.IsDead: false } muscle ? new BurstTimes(muscle, prepared.Recording.RateHz) : null)];
        for (int index = 0; index < segments.Count; index++)
        {
            AnalysedSegment segment = segments[index];
            if (segment.Kind == "rep")
            {
                OnsetPosterior? glute = Add(onsets, prepared, segments, index, bursts[MuscleChannels.Glute(segment.SideNumber)], MuscleChannels.Glute(segment.SideNumber));
                OnsetPosterior? hamstring = Add(onsets, prepared, segments, index, bursts[MuscleChannels.Hamstring(segment.SideNumber)], MuscleChannels.Hamstring(segment.SideNumber));
                if (glute is not null && hamstring is not null)
                {
                    OnsetEstimate difference = glute.Minus(hamstring).Estimate;
                    differences.Add(new AnalysedOnsetDifference(segment.Side, index, 1000 * difference.OnsetS, 1000 * difference.LowerS, 1000 * difference.UpperS));
                }
            }
        }

        return (onsets, differences);
    }

    private static OnsetPosterior? Add(
        List<AnalysedOnset> onsets, PreparedRecording prepared, IReadOnlyList<AnalysedSegment> segments, int index, BurstTimes? burst, int channel)
    {
        if (burst is null)
        {
            return null;
        }

        AnalysedSegment segment = segments[index];
        double freeFromS = segments.Take(index).Where(other => other.Side == segment.Side).Select(other => other.EndS).DefaultIfEmpty(prepared.FirstSample / prepared.Recording.RateHz).Last();
        double freeToS = segments.Skip(index + 1).Where(other => other.Side == segment.Side).Select(other => other.StartS).DefaultIfEmpty(prepared.EndSample / prepared.Recording.RateHz).First();
        AnalysedOnset onset = burst.Find(segment.StartS, segment.EndS, freeFromS, freeToS, out OnsetPosterior? posterior);
        onsets.Add(onset with { Channel = ChannelName.Of(channel), Segment = index });
        return posterior;
    }
}
