namespace GluteSense.Host.Onsets;

/// <summary>
/// The double threshold of Bonato, D'Alessio and Knaflitz 1998 (IEEE Trans Biomed Eng 45:287), a classical detector for
/// comparison: sums of two squared samples, at least one of five above a level that rest passes in 5 % of such windows, for
/// 30 ms. Settings are the defaults of the R package biosignalEMG (rdrr.io/cran/biosignalEMG). No whitening.
/// </summary>
public sealed class DoubleThresholdOnset : IOnsetDetector
{
    private const int WindowPairs = 5;
    private const double FalseAlarmProbability = 0.05;
    private const double HoldMs = 30;

    /// <inheritdoc/>
    public string Name => "double threshold (Bonato)";

    /// <inheritdoc/>
    public bool TryDetect(ReadOnlySpan<double> samples, double rateHz, int quietSamples, out OnsetEstimate onset)
    {
        onset = default;
        if (!OnsetSignal.TryCreate(samples, rateHz, quietSamples, out OnsetSignal signal))
        {
            return false;
        }

        // The sum of two squares is exponential with mean 2 at rest; one of m exceeds with 1 − (1 − p)^m.
        double level = -2 * Math.Log(1 - Math.Pow(1 - FalseAlarmProbability, 1.0 / WindowPairs));
        int holdPairs = Math.Max(1, (int)Math.Round(HoldMs * rateHz / 2000));
        int pairs = (signal.Length - quietSamples) / 2;
        int nextAbove = int.MaxValue;
        bool[] active = new bool[pairs];
        for (int pair = pairs - 1; pair >= 0; pair--)
        {
            int sample = quietSamples + 2 * pair;
            nextAbove = signal.Sum(sample, sample + 2) > level ? pair : nextAbove;
            active[pair] = nextAbove < pair + WindowPairs;
        }

        int held = 0;
        for (int pair = 0; pair < pairs; pair++)
        {
            held = active[pair] ? held + 1 : 0;
            if (held == holdPairs)
            {
                onset = new OnsetEstimate((quietSamples + 2 * (pair - holdPairs + 1)) / rateHz, double.NaN, double.NaN);
                return true;
            }
        }

        return false;
    }
}
