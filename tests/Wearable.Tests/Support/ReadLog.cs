using GluteSense.Storage;

namespace GluteSense.Wearable.Tests.Support;

/// <summary>A run log as the firmware's own reader reads it.</summary>
internal sealed class ReadLog
{
    public ReadLog(byte[] log)
    {
        Reader.Open(log, log.Length);
        while (Reader.NextChunk())
        {
            CheckpointGapsMs += Reader.CheckpointGapMs;
            var frame = new RunLogFrame();
            while (Reader.NextSecond(frame))
            {
                Seconds.Add(frame);
                frame = new RunLogFrame();
            }
        }
    }

    public RunLogReader Reader { get; } = new();

    public List<RunLogFrame> Seconds { get; } = [];

    /// <summary>Gaps of the checkpoints together, in ms.</summary>
    public int CheckpointGapsMs { get; }

    /// <summary>Strides of a side, packed.</summary>
    public int[] Strides(int side) =>
        [.. Seconds.SelectMany(second => second.Stride.Take(second.StrideCount)).Where(stride => RunLogStride.Side(stride) == side)];
}
