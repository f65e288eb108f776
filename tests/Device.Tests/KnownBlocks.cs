using GluteSense.Detection;
using GluteSense.NanoFakes;
using GluteSense.Signal;

namespace GluteSense.Device.Tests;

/// <summary>Blocks of 25 samples whose amplitudes the test knows: half above and half below the middle by as much as it says, which is then their rms.</summary>
internal static class KnownBlocks
{
    public const int Samples = 25;
    private const int Middle = 2000;

    /// <summary>Sums of a block of the four channels.</summary>
    public static void Fill(BlockSums sums, params int[] amplitudes)
    {
        sums.SampleCount = Samples;
        sums.MissedTicks = 0;
        for (int channel = 0; channel < amplitudes.Length; channel++)
        {
            sums.Sum[channel] = Samples * Middle;
            sums.SumOfSquares[channel] = Samples * (Middle * Middle + amplitudes[channel] * amplitudes[channel]);
            sums.RailCount[channel] = 0;
        }
    }

    /// <summary>A block that went through the pipeline, 50 ms after the last.</summary>
    public static void Run(Measurement measurement, params int[] amplitudes)
    {
        VirtualChip.Current.ChargeNs(50_000_000);
        Fill(measurement.Sums, amplitudes);
        measurement.Pipeline.BeginBlock(false, 0);
        for (int stage = 0; stage < BlockPipeline.StageCount; stage++)
        {
            measurement.Pipeline.RunStage(stage);
        }

        measurement.Sums.StartMs += 50;
    }
}
