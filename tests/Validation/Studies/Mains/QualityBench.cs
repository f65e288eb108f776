using GluteSense.Signal;

namespace GluteSense.Validation.Studies.Mains;

/// <summary>The device's meters fed with codes of channel 0 in blocks, as the sampling loop does.</summary>
internal static class QualityBench
{
    /// <summary>Samples of a block: 50 ms, at 250 Hz 100 ms (DESIGN section 3).</summary>
    public static int BlockSamples(int rateHz) => rateHz == 1000 ? 50 : 25;

    /// <summary>Measures mains over one second of codes.</summary>
    public static MainsMeter Mains(int[] codes, int rateHz)
    {
        MainsMeter meter = new(rateHz);
        meter.Begin(0);
        int block = BlockSamples(rateHz);
        BlockPower power = new();
        int bin = 0;
        for (int start = 0; meter.IsFolding; start += block)
        {
            for (int i = start; i < start + block; i++)
            {
                meter.Bins[bin] += (ushort)codes[i];
                bin = bin + 1 < meter.BinCount ? bin + 1 : 0;
            }

            meter.EndBlock(block);
            power.Process(Sums(codes, start, block), 0);
            meter.AddPower(power.PowerSumQ8[0]);
        }

        while (!meter.Step())
        {
        }

        return meter;
    }

    /// <summary>Motion after all codes, in ‰.</summary>
    public static MotionMeter Motion(int[] codes, int rateHz)
    {
        MotionMeter meter = new();
        int block = BlockSamples(rateHz);
        BlockPower power = new();
        for (int start = 0; start + block <= codes.Length; start += block)
        {
            BlockSums sums = Sums(codes, start, block);
            power.Process(sums, 0);
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                meter.Add(channel, sums.Sum[0], block, power.PowerSumQ8[0]);
            }
        }

        return meter;
    }

    private static BlockSums Sums(int[] codes, int start, int count)
    {
        BlockSums sums = new() { SampleCount = count };
        for (int i = start; i < start + count; i++)
        {
            sums.Sum[0] += codes[i];
            sums.SumOfSquares[0] += codes[i] * codes[i];
        }

        return sums;
    }
}
