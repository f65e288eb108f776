namespace GluteSense.Hardware.Spice;

/// <summary>A source of noise.</summary>
/// <param name="What">Where it comes from.</param>
/// <param name="Nanovolts">Density referred to the electrodes, nV/√Hz.</param>
public sealed record NoiseTerm(string What, double Nanovolts);
