namespace GluteSense.Hardware;

/// <summary>What a check found.</summary>
/// <param name="Findings">One sentence for each thing that is wrong; none when the check passes.</param>
/// <param name="Measurements">Numbers that are judged by the limits in DESIGN.md.</param>
/// <param name="Notes">What the reader should know although nothing is wrong.</param>
public sealed record CheckResult(IReadOnlyList<string> Findings, IReadOnlyList<Measurement> Measurements, IReadOnlyList<string> Notes)
{
    /// <summary>A result without numbers and notes.</summary>
    public CheckResult(IReadOnlyList<string> findings)
        : this(findings, [], [])
    {
    }

    /// <summary>A result without notes.</summary>
    public CheckResult(IReadOnlyList<string> findings, IReadOnlyList<Measurement> measurements)
        : this(findings, measurements, [])
    {
    }
}
