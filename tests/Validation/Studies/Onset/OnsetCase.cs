namespace GluteSense.Validation.Studies.Onset;

/// <summary>One model at one S/N.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="SnrDb">S/N in dB.</param>
/// <param name="Scores">Our detector first, then the classical ones.</param>
/// <param name="Differences">Differences of two onsets by our detector.</param>
internal sealed record OnsetCase(string Model, double SnrDb, IReadOnlyList<OnsetScore> Scores, OnsetScore Differences)
{
    /// <summary>Our detector.</summary>
    internal OnsetScore Ours => Scores[0];

    /// <summary>Smallest P90 of a classical detector, ms.</summary>
    internal double BestClassicalP90Ms => Scores.Skip(1).Min(score => score.P90Ms);
}
