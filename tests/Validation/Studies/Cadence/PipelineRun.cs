using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Validation.Studies.Cadence;

/// <summary>Feeds codes in blocks of 50 ms through the device's <see cref="BlockPipeline"/> and <see cref="CadenceMeter"/>.</summary>
internal sealed class PipelineRun
{
    internal const int BlockMs = 50;

    private readonly BlockSums _sums = new();
    private readonly BlockPipeline _pipeline;
    private readonly CadenceMeter _meter = new();

    internal PipelineRun(IReadOnlyList<int[]> codes, int rateHz)
    {
        // Rails in codes, a little wider than those of firmware/Board.cs; nothing here comes near.
        _pipeline = new BlockPipeline(_sums, new CalibrationState(), new ChannelQuality(16, 3760), BlockMs);
        _pipeline.Begin(DeviceMode.Run, 0);
        int samples = rateHz * BlockMs / 1000;
        int blocks = codes[0].Length / samples;
        for (int block = 0; block < blocks; block++)
        {
            RunBlock(codes, block * samples, samples, block * BlockMs);
        }

        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            while (_pipeline.Flush(side))
            {
                Take(side);
            }
        }
    }

    /// <summary>Strides found per side: begin and end in s.</summary>
    internal List<(double StartS, double EndS)>[] Strides { get; } = [[], []];

    /// <summary>The device's readings once a second: time in s, steps a minute (0 for none).</summary>
    internal List<(double TimeS, int StepsPerMinute)> Readings { get; } = [];

    private void RunBlock(IReadOnlyList<int[]> codes, int first, int samples, int startMs)
    {
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            int sum = 0;
            int squares = 0;
            foreach (int code in codes[channel].AsSpan(first, samples))
            {
                sum += code;
                squares += code * code;
            }

            _sums.Sum[channel] = sum;
            _sums.SumOfSquares[channel] = squares;
        }

        _sums.SampleCount = samples;
        _sums.StartMs = startMs;
        _pipeline.BeginBlock(false, 0);
        for (int stage = 0; stage < BlockPipeline.StageCount; stage++)
        {
            _pipeline.RunStage(stage);
        }

        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            Take(side);
        }

        int nowMs = startMs + BlockMs;
        if (nowMs % 1000 == 0)
        {
            Readings.Add((nowMs / 1000.0, 2 * _meter.StridesPerMinute(nowMs)));
        }
    }

    private void Take(int side)
    {
        Segment? stride = _pipeline.FinishedSegment(side);
        if (stride is not null)
        {
            _meter.Add(side, stride.StartMs);
            Strides[side].Add((stride.StartMs / 1000.0, (stride.StartMs + stride.DurationMs) / 1000.0));
        }
    }
}
