namespace GluteSense.Host.Statistics;

/// <summary>
/// Between the scale of the statistics, logRatio = ln(G/H), and the scale that is shown, the glute share G/(G + H). The share of a
/// sample is that of its geometric mean ratio, exp(mean logRatio).
/// </summary>
public static class ShareScale
{
    /// <summary>The glute share, 0..1.</summary>
    /// <param name="logRatio">ln(G/H); plus ln(refH/refG) for the share of activations.</param>
    public static double Share(double logRatio) => 1 / (1 + Math.Exp(-logRatio));

    /// <summary>The logRatio of a glute share.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double LogRatio(double share) => Math.Log(share / (1 - share));

    /// <summary>
    /// The change of logRatio that makes the share <paramref name="drop"/> smaller, relative to itself: below 0 for a drop.
    /// With r = G/H the share r/(1 + r) times 1 − d belongs to the ratio (1 − d)·r/(1 + d·r), so the change is ln(1 − d) − ln(1 + d·r);
    /// for d = 1/5 it is −(ln 1.25 + ln(1 + r/5)).
    /// </summary>
    /// <param name="referenceLogRatio">ln r of the reference.</param>
    /// <param name="drop">d, below 1; below 0 for a rise that leaves the share below 1.</param>
    public static double DropToDifference(double referenceLogRatio, double drop) =>
        Math.Log(1 - drop) - Math.Log(1 + drop * Math.Exp(referenceLogRatio));

    /// <summary>The change of the share in % of itself that a change of logRatio makes; it rises with the difference and stays above −100.</summary>
    /// <param name="referenceLogRatio">ln r of the reference.</param>
    /// <param name="difference">Change of logRatio.</param>
    public static double DifferenceToPercent(double referenceLogRatio, double difference) =>
        100 * (Share(referenceLogRatio + difference) / Share(referenceLogRatio) - 1);
}
