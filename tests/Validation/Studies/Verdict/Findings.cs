using GluteSense.Host.Statistics;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>What the experiments of the verdict found, gathered in the order of the page.</summary>
/// <param name="scale">How many trials they make.</param>
internal sealed class Findings(StudyScale scale)
{
    /// <summary>Shares of the reference for which the verdict is claimed.</summary>
    public static readonly double[] Shares = [0.35, 0.50, 0.65];

    /// <summary>Rows of the JSON output.</summary>
    public List<VerdictRow> Rows { get; } = [];

    /// <summary>Tables of the page.</summary>
    public List<StudyTable> Tables { get; } = [];

    /// <summary>Plots of the page.</summary>
    public List<StudyPlot> Plots { get; } = [];

    /// <summary>What has to hold.</summary>
    public List<StudyLimit> Limits { get; } = [];

    /// <summary>Trials at the scale.</summary>
    public int Trials(int test, int full) => scale == StudyScale.Full ? full : test;

    /// <summary>Two standard errors, in %, of a rate that is <paramref name="percent"/> over <paramref name="trials"/> independent trials.</summary>
    public static double MonteCarloPct(double percent, int trials) => 2 * Math.Sqrt(percent * (100 - percent) / trials);

    /// <summary>A limit with the allowance for the error of the simulation, named in its statement.</summary>
    public void LimitMost(string statement, double measuredPct, double mostPct, int trials)
    {
        double allowance = MonteCarloPct(mostPct, trials);
        Limits.Add(new StudyLimit(
            $"{statement} at most {mostPct:0.#} % (plus {allowance:0.00} % Monte Carlo error, two standard errors of {trials} trials)",
            measuredPct,
            null,
            mostPct + allowance));
    }

    /// <summary>Runs trials of one condition, adds its row and gives the tally back.</summary>
    public VerdictTally Tally(string condition, double share, int segments, int trials, Func<Verdict> trial)
    {
        VerdictTally tally = new();
        for (int index = 0; index < trials; index++)
        {
            tally.Add(trial());
        }

        Rows.Add(tally.ToRow(condition, share, segments));
        return tally;
    }
}
