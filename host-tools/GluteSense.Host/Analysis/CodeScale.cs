namespace GluteSense.Host.Analysis;

/// <summary>
/// One scale for all channels from the recording's unit to the device's 12-bit codes: the largest sample of all lies just inside the
/// rails, so nothing is cut off, and ratios of muscles stay what they are.
/// </summary>
public sealed class CodeScale
{
    /// <summary>Lower rail of this scale, in codes. Like the upper one it lies beyond the largest sample: a recording has no rails of the device.</summary>
    public const int RailLowCode = 16;

    /// <summary>Upper rail of this scale, in codes.</summary>
    public const int RailHighCode = 3760;

    private const int MiddleCode = (RailLowCode + RailHighCode) / 2;
    private const int LargestCodes = 1800;

    private CodeScale(double unitPerCount)
    {
        UnitPerCount = unitPerCount;
    }

    /// <summary>The recording's unit per code.</summary>
    public double UnitPerCount { get; }

    /// <summary>What rounding to codes adds to a signal, rms in the recording's unit: a step over √12 (uniform error).</summary>
    public double QuantisationRms => UnitPerCount / Math.Sqrt(12);

    /// <summary>The scale for some channels around zero.</summary>
    public static CodeScale For(IEnumerable<double[]> channels)
    {
        double largest = channels.Max(samples => samples.Max(Math.Abs));
        return new CodeScale(largest > 0 ? largest / LargestCodes : 1);
    }

    /// <summary>The code of a sample.</summary>
    public int Code(double sample) => MiddleCode + (int)Math.Round(sample / UnitPerCount);
}
