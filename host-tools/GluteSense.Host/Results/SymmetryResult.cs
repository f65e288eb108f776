namespace GluteSense.Host.Results;

/// <summary>Symmetry index (R − L)/(½(R + L))·100 of the activations, in percent, −200..200; null when either side's is unknown.</summary>
/// <param name="Glute">Of the glutes.</param>
/// <param name="Hamstring">Of the hamstrings.</param>
public sealed record SymmetryResult(double? Glute, double? Hamstring)
{
    /// <summary>The glutes' index with its interval; null with fewer than three reps or 30 strides a side.</summary>
    public SymmetryInterval? GluteInterval { get; init; }

    /// <summary>The same of the hamstrings.</summary>
    public SymmetryInterval? HamstringInterval { get; init; }
}
