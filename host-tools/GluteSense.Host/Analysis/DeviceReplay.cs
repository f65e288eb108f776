using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>
/// Feeds a recording through the firmware's own block pipeline, as the sampling loop does, and keeps what it finds. What a segment is and
/// where it begins is so decided by the very code that runs on the device.
/// </summary>
internal sealed class DeviceReplay
{
    private readonly BlockGrid _grid;
    private readonly CodeScale _scale;
    private readonly double[]?[] _samples;
    private readonly SignalFaults?[] _faults;
    private readonly BlockSums _sums = new();
    private readonly ChannelQuality _quality = new(CodeScale.RailLowCode, CodeScale.RailHighCode);
    private readonly CalibrationState _calibration = new();
    private readonly BlockPipeline _pipeline;
    private readonly List<ReplayedSegment> _segments = [];

    private DeviceReplay(BlockGrid grid, CodeScale scale, double[]?[] samples, SignalFaults?[] faults, RestLevel?[] rests)
    {
        _grid = grid;
        _scale = scale;
        _samples = samples;
        _faults = faults;
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            if (rests[channel] is { } rest)
            {
                _calibration.SetRest(channel, (long)Math.Round(256 * rest.Variance / (scale.UnitPerCount * scale.UnitPerCount)));
            }
        }

        _pipeline = new BlockPipeline(_sums, _calibration, _quality, grid.BlockMs);
    }

    /// <summary>Plays a recording once.</summary>
    /// <param name="grid">Its blocks.</param>
    /// <param name="scale">From samples to codes.</param>
    /// <param name="samples">Band-limited samples by channel; null where none was recorded.</param>
    /// <param name="faults">What the raw samples told, where there are any.</param>
    /// <param name="rests">Rest, where it is known.</param>
    /// <param name="isRun">True for strides, false for reps.</param>
    public static IReadOnlyList<ReplayedSegment> Play(
        BlockGrid grid, CodeScale scale, double[]?[] samples, SignalFaults?[] faults, RestLevel?[] rests, bool isRun)
    {
        var replay = new DeviceReplay(grid, scale, samples, faults, rests);
        replay.Run(isRun ? DeviceMode.Run : DeviceMode.Exercise);
        return [.. replay._segments.OrderBy(segment => segment.StartMs)];
    }

    private void Run(DeviceMode mode)
    {
        // The number of the exercise only chooses among the device's own reference sets, which are not used here.
        _pipeline.Begin(mode, 0, ControlCommand.BothSides);
        for (int block = 0; block < _grid.Count; block++)
        {
            Fill(block);
            _pipeline.BeginBlock(false, 0);
            for (int stage = 0; stage < BlockPipeline.StageCount; stage++)
            {
                _pipeline.RunStage(stage);
            }

            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                Keep(_pipeline.FinishedSegment(side));
            }
        }

        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            while (_pipeline.Flush(side))
            {
                Keep(_pipeline.FinishedSegment(side));
            }
        }
    }

    private void Fill(int block)
    {
        int first = _grid.FirstSample(block);
        int end = _grid.FirstSample(block + 1);
        _sums.StartMs = block * _grid.BlockMs;
        _sums.SampleCount = (end - first + _grid.Step - 1) / _grid.Step;
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            int sum = 0;
            int sumOfSquares = 0;
            bool isConstant = _faults[channel] is not { } faults || faults.IsConstant(first, end);
            for (int index = first; index < end; index += _grid.Step)
            {
                // A filter rings where the raw samples stand still: the device would see them stand still.
                int code = isConstant ? _scale.Code(0) : _scale.Code(_samples[channel]![index]);
                sum += code;
                sumOfSquares += code * code;
            }

            _sums.Sum[channel] = sum;
            _sums.SumOfSquares[channel] = sumOfSquares;
            _sums.RailCount[channel] = _faults[channel]?.ClippedIn(first, end, _grid.Step) ?? 0;
        }
    }

    private void Keep(Segment? segment)
    {
        if (segment is null)
        {
            return;
        }

        _segments.Add(new ReplayedSegment(
            segment.Side,
            segment.IsStride,
            segment.StartMs,
            segment.DurationMs,
            segment.GluteRmsQ4 != Measured.Unavailable,
            segment.HamstringRmsQ4 != Measured.Unavailable,
            segment.LogRatioQ12 == Measured.UnavailableLogRatio ? null : segment.LogRatioQ12 / 4096.0,
            false));
    }
}
