using GluteSense.Host.Statistics;

namespace GluteSense.Host.Analysis;

/// <summary>What a sample counts, in words.</summary>
internal static class SegmentKindWords
{
    /// <summary>"reps" or "batches of 10 strides".</summary>
    public static string InWords(this SegmentKind kind) => kind == SegmentKind.Strides ? $"batches of {BatchMeans.StridesPerBatch} strides" : "reps";
}
