using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>The device from codes to verdict: sums as the sampling loop makes them, then the <see cref="BlockPipeline"/> with its quality, rest, reference sets and verdicts.</summary>
internal sealed class DeviceSession
{
    /// <summary>Samples of a block of 50 ms at 500 Hz.</summary>
    internal const int BlockSamples = 25;

    private const int BlockMs = 50;

    private readonly BlockSums _sums = new() { SampleCount = BlockSamples };
    private readonly BlockPipeline _pipeline;

    internal DeviceSession() =>
        _pipeline = new BlockPipeline(_sums, new CalibrationState(), new ChannelQuality(Board.RailLowCode, Board.RailHighCode), BlockMs);

    /// <summary>The quiet calibration.</summary>
    internal void Rest(IReadOnlyList<int[]> codes)
    {
        _pipeline.Begin(DeviceMode.CalibrateQuiet, 0);
        Run(codes);
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            _pipeline.FinishQuiet(channel);
        }

        _pipeline.ForgetReferenceSets();
    }

    /// <summary>A set of bridges; the verdicts on both sides at its end.</summary>
    internal VerdictPacket[] Set(IReadOnlyList<int[]> codes)
    {
        _pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
        Run(codes);
        VerdictPacket[] verdicts = [new(), new()];
        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            while (_pipeline.Flush(side))
            {
            }

            _pipeline.Judge(side, false, verdicts[side]);
        }

        return verdicts;
    }

    private void Run(IReadOnlyList<int[]> codes)
    {
        int blocks = codes[0].Length / BlockSamples;
        for (int block = 0; block < blocks; block++)
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                Sum(channel, codes[channel].AsSpan(block * BlockSamples, BlockSamples));
            }

            _sums.StartMs = block * BlockMs;
            _pipeline.BeginBlock(false, 0);
            for (int stage = 0; stage < BlockPipeline.StageCount; stage++)
            {
                _pipeline.RunStage(stage);
            }
        }
    }

    private void Sum(int channel, ReadOnlySpan<int> codes)
    {
        int sum = 0;
        int squares = 0;
        int railed = 0;
        foreach (int code in codes)
        {
            sum += code;
            squares += code * code;
            railed += code is <= Board.RailLowCode or >= Board.RailHighCode ? 1 : 0;
        }

        _sums.Sum[channel] = sum;
        _sums.SumOfSquares[channel] = squares;
        _sums.RailCount[channel] = railed;
    }
}
