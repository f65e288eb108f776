namespace GluteSense.Hardware;

/// <summary>A check that has been run, its numbers judged.</summary>
/// <param name="Name">Name of the check.</param>
/// <param name="Findings">What is wrong; none when it passes.</param>
/// <param name="Measurements">What it measured.</param>
/// <param name="Notes">What else the reader should know.</param>
public sealed record CheckOutcome(
    string Name, IReadOnlyList<string> Findings, IReadOnlyList<Measurement> Measurements, IReadOnlyList<string> Notes)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Passes => Findings.Count == 0;
}
