using GluteSense.Signal;

namespace GluteSense.Validation.Studies.Rms;

/// <summary>The device's arithmetic on one stream of codes: blocks, their power, and what windows of whole blocks say.</summary>
internal sealed class RmsTrack
{
    private const double LsbPerCount = 16;
    private const int Channel = 0;

    private readonly List<long> _powerSumsQ8 = [];
    private readonly List<double> _blockRms = [];
    private readonly BlockSums _sums = new();
    private readonly BlockPower _power = new();
    private readonly int _blockSamples;

    /// <summary>An empty track.</summary>
    public RmsTrack(int rateHz, int blockMs)
    {
        RateHz = rateHz;
        BlockMs = blockMs;
        _blockSamples = rateHz * blockMs / 1000;
    }

    /// <summary>Samples a second.</summary>
    public int RateHz { get; }

    /// <summary>Length of a block in ms.</summary>
    public int BlockMs { get; }

    /// <summary>Takes a sample in.</summary>
    public void Add(int code)
    {
        _sums.Sum[Channel] += code;
        _sums.SumOfSquares[Channel] += code * code;
        _sums.SampleCount++;
        if (_sums.SampleCount < _blockSamples)
        {
            return;
        }

        _power.Process(_sums, Channel);
        _powerSumsQ8.Add(_power.PowerSumQ8[Channel]);
        _blockRms.Add(_power.RmsQ4[Channel] / LsbPerCount);
        _sums.Sum[Channel] = 0;
        _sums.SumOfSquares[Channel] = 0;
        _sums.SampleCount = 0;
    }

    /// <summary>Whole blocks nearest to a window length, but not shorter, in ms.</summary>
    public int WindowMs(int wantedMs) => (wantedMs + BlockMs - 1) / BlockMs * BlockMs;

    /// <summary>rms of every window in counts, as the device has it (1/16 count).</summary>
    public double[] Windows(int windowMs)
    {
        int blocks = windowMs / BlockMs;
        return [.. Enumerable.Range(0, _powerSumsQ8.Count / blocks).Select(window => PowerMean.RmsQ4(
            _powerSumsQ8.Skip(window * blocks).Take(blocks).Sum(), blocks * _blockSamples, 0, 0) / LsbPerCount)];
    }

    /// <summary>Mean of all block rms in counts: what averaging roots gives, whatever the window.</summary>
    public double MeanOfBlockRms() => _blockRms.Average();
}
