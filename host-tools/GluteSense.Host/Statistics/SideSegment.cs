namespace GluteSense.Host.Statistics;

/// <summary>The amplitudes of one side in one rep or stride, in any unit that stays the same (counts, µV, or activation).</summary>
/// <param name="Glute">Above 0; a silent glute stands at its floor (1/8 of the variance at rest), or it would drop out of the statistics.</param>
/// <param name="Hamstring">The same of the hamstring.</param>
public readonly record struct SideSegment(double Glute, double Hamstring)
{
    /// <summary>ln(G/H).</summary>
    public double LogRatio => Math.Log(Glute / Hamstring);
}
