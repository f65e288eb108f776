namespace GluteSense.Host.Results;

/// <summary>Symmetry index (R − L)/(½(R + L))·100 of the activations, in percent, −200..200; null when either side's is unknown.</summary>
/// <param name="Glute">Of the glutes.</param>
/// <param name="Hamstring">Of the hamstrings.</param>
public sealed record SymmetryResult(double? Glute, double? Hamstring);
