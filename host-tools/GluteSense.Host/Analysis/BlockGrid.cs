using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>
/// Cuts a recording into the device's blocks: 50 ms, or 100 ms below 400 Hz as the device does at 250 Hz. A block holds at most
/// <see cref="BlockSums.MaxSamples"/> samples; above 2560 Hz every k-th sample is taken, which leaves the variance of a band of
/// 20-450 Hz unbiased (DESIGN section 2, point 3).
/// </summary>
public sealed class BlockGrid
{
    private const int UsualBlockMs = 50;
    private const int LongBlockMs = 100;
    private const double LongBelowHz = 400;

    private readonly double _samplesPerBlock;
    private readonly int _first;

    /// <summary>Sets up the grid.</summary>
    /// <param name="rateHz">Samples per s.</param>
    /// <param name="first">Sample at which the first block begins.</param>
    /// <param name="end">One past the last sample; what is less than half a block there is left out.</param>
    public BlockGrid(double rateHz, int first, int end)
    {
        BlockMs = rateHz < LongBelowHz ? LongBlockMs : UsualBlockMs;
        _samplesPerBlock = rateHz * BlockMs / 1000;
        _first = first;
        Step = (int)Math.Ceiling(_samplesPerBlock / BlockSums.MaxSamples);
        Count = (int)Math.Floor((end - first) / _samplesPerBlock + 0.5);
        End = end;
    }

    /// <summary>Block length in ms.</summary>
    public int BlockMs { get; }

    /// <summary>Number of blocks.</summary>
    public int Count { get; }

    /// <summary>Every how manieth sample is taken.</summary>
    public int Step { get; }

    /// <summary>One past the last sample.</summary>
    public int End { get; }

    /// <summary>First sample of a block, 0 to <see cref="Count"/> (the end of the last one).</summary>
    public int FirstSample(int block) => Math.Min(End, _first + (int)Math.Ceiling(block * _samplesPerBlock - 1e-9));

    /// <summary>The block a time since the first block belongs to, in ms; at least 0, at most <see cref="Count"/>.</summary>
    public int BlockAt(int elapsedMs) => Math.Clamp(elapsedMs / BlockMs, 0, Count);
}
