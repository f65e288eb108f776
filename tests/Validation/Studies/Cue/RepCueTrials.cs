using GluteSense.Detection;
using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Cue;

/// <summary>
/// Sets of ten reps through the device's <see cref="RepCue"/> and a <see cref="ReferenceSet"/> of twelve, judged at every block from half a
/// second on. Amplitudes are log-normal from rep to rep (CVs of <see cref="StrideRatios"/>); a rep has ramps of half a second, of which
/// the segmenter sees what lies above two fifths; the power of a block of 50 ms scatters by 33 % (RMS of 25 samples of shaped noise).
/// </summary>
internal static class RepCueTrials
{
    internal const int RepsPerSet = 10;

    private const int FirstJudgedBlock = 9;
    private const double BlockVariation = 0.33;

    /// <summary>Cued reps of a set whose share is lower by a part of itself.</summary>
    internal static int CuedReps(double share, double lowerBy, int blocks, ulong seed)
    {
        var noise = new SeededNoise(seed);
        var reference = new ReferenceSet(ReferenceSet.Reps);
        var cue = new RepCue();
        cue.Begin(reference);
        double mean = Math.Log(share / (1 - share));
        while (!reference.IsComplete)
        {
            reference.Add(Show(noise, cue, mean, blocks));
        }

        int cued = 0;
        for (int rep = 0; rep < RepsPerSet; rep++)
        {
            Show(noise, cue, mean + StrideRatios.Shift(share, lowerBy), blocks);
            cued += cue.IsCueing ? 1 : 0;
            cue.EndRep();
        }

        return cued;
    }

    /// <summary>Shows a rep block by block; the log ratio of the whole rep in 1/4096.</summary>
    private static int Show(SeededNoise noise, RepCue cue, double mean, int blocks)
    {
        double ratio = Math.Exp(2 * (mean + StrideRatios.Sigma * noise.NextGaussian()));
        double glute = 0;
        double hamstring = 0;
        int logRatioQ12 = 0;
        for (int block = 0; block < blocks; block++)
        {
            double rampBlocks = Math.Min(block + 4.5, blocks - block + 3.5);
            double level = Math.Min(rampBlocks / 10, 1);
            glute += level * level * ratio * Scatter(noise);
            hamstring += level * level * Scatter(noise);
            if (block >= FirstJudgedBlock)
            {
                logRatioQ12 = (int)Math.Round(4096 * 0.5 * Math.Log(glute / hamstring));
                cue.Judge(logRatioQ12);
            }
        }

        return logRatioQ12;
    }

    /// <summary>Uniform with mean 1 and the block's CV: over ten blocks and more its form does not matter.</summary>
    private static double Scatter(SeededNoise noise) => 1 + BlockVariation * Math.Sqrt(12) * (noise.NextUniform() - 0.5);
}
