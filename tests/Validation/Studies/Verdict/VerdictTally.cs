using GluteSense.Host.Statistics;
using GluteSense.Protocol;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>Counts the verdicts of one condition.</summary>
internal sealed class VerdictTally
{
    private readonly int[] _counts = new int[4];
    private int _excluded;

    /// <summary>Verdicts counted.</summary>
    public int Trials => _counts.Sum();

    /// <summary>Trials with "reduced", in %.</summary>
    public double ReducedPct => Percent(VerdictValue.Reduced);

    /// <summary>Trials with "notReduced", in %.</summary>
    public double NotReducedPct => Percent(VerdictValue.NotReduced);

    /// <summary>Trials in which a 20 % lower share was excluded, whatever the value, in %.</summary>
    public double ExcludedPct => 100.0 * _excluded / Trials;

    /// <summary>Counts one.</summary>
    public void Add(Verdict verdict)
    {
        _counts[(int)verdict.Value]++;
        _excluded += verdict.IsDropExcluded ? 1 : 0;
    }

    /// <summary>Counts one of the device, which does not tell whether a drop is excluded besides.</summary>
    public void Add(VerdictValue value) => _counts[(int)value]++;

    /// <summary>The row of the condition.</summary>
    public VerdictRow ToRow(string condition, double share, int segments) => new(
        condition, share, segments, ReducedPct, NotReducedPct, Percent(VerdictValue.Undecided), Percent(VerdictValue.Withheld));

    private double Percent(VerdictValue value) => 100.0 * _counts[(int)value] / Trials;
}
