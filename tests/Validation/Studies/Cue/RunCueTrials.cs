using GluteSense.Detection;
using GluteSense.Feedback;
using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Cue;

/// <summary>Runs through the device's own <see cref="ReferenceSet"/>, <see cref="CueDetector"/> and <see cref="CuePolicy"/>.</summary>
internal static class RunCueTrials
{
    /// <summary>Strides of one leg a minute: 170 steps.</summary>
    internal const double StridesPerMinute = 85;

    /// <summary>Strides after which a side that was not cued is given up.</summary>
    internal const int MostStrides = 60;

    private const int Sides = 2;
    private const int RunMs = 600_000;
    private const int BlockMs = 50;

    /// <summary>Cues in 10 minutes of a run in which nothing changes, both sides together; the reference sets are the strides before it.</summary>
    internal static int FalseCues(double share, double correlation, ulong seed)
    {
        var ratios = new StrideRatios[Sides];
        var cues = new CueDetector[Sides];
        for (int side = 0; side < Sides; side++)
        {
            ratios[side] = new StrideRatios(new SeededNoise(seed, side), correlation);
            cues[side] = Begun(ratios[side], share);
        }

        var policy = new CuePolicy();
        policy.SetPlan(CuePlan.Always, 0);
        policy.BeginSet(true, 1, 0);
        double strideMs = 60_000 / StridesPerMinute;
        double[] nextMs = [strideMs, 1.5 * strideMs];
        for (int nowMs = 0; nowMs < RunMs; nowMs += BlockMs)
        {
            for (int side = 0; side < Sides; side++)
            {
                if (nextMs[side] <= nowMs)
                {
                    nextMs[side] += strideMs;
                    cues[side].Add(ratios[side].NextQ12(share));
                }
            }

            policy.Decide(cues[0].IsCueing || cues[1].IsCueing, CuePolicy.NoRep, nowMs);
        }

        return policy.CuesGiven;
    }

    /// <summary>Strides up to the cue when the share falls by 20 % as soon as the reference set is complete; <see cref="int.MaxValue"/> for none.</summary>
    internal static int StridesToCue(double share, double correlation, ulong seed)
    {
        var ratios = new StrideRatios(new SeededNoise(seed), correlation);
        CueDetector cue = Begun(ratios, share);
        for (int stride = 1; stride <= MostStrides; stride++)
        {
            cue.Add(ratios.NextQ12(0.8 * share));
            if (cue.IsCueing)
            {
                return stride;
            }
        }

        return int.MaxValue;
    }

    private static CueDetector Begun(StrideRatios ratios, double share)
    {
        var reference = new ReferenceSet(ReferenceSet.Strides);
        while (!reference.IsComplete)
        {
            reference.Add(ratios.NextQ12(share));
        }

        var cue = new CueDetector();
        cue.Begin(reference);
        return cue;
    }
}
