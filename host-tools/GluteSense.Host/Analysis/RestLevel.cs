namespace GluteSense.Host.Analysis;

/// <summary>Rest of one channel.</summary>
/// <param name="Variance">Mean variance at rest in the unit squared.</param>
/// <param name="FromS">Where it was measured, in s.</param>
/// <param name="ToS">End of that stretch.</param>
public sealed record RestLevel(double Variance, double FromS, double ToS)
{
    /// <summary>True when it was measured in another recording of the session.</summary>
    public bool IsBorrowed { get; init; }

    /// <summary>rms at rest.</summary>
    public double Rms => Math.Sqrt(Variance);
}
