namespace GluteSense.Validation.Studies.Rms;

/// <summary>
/// Surface EMG behind the front end as a power spectrum: P(f) = fh⁴ f² / ((f² + fl²)(f² + fh²)²) with fl = 60 Hz and fh = 120 Hz
/// (Shwedyk, Balasubramanian and Scott 1977; Stulen and De Luca 1981) times the power gain of a Butterworth high-pass of 2nd order at 20 Hz
/// and low-pass of 4th order at 450 Hz. Integrals by the midpoint rule in steps of 0.25 Hz up to 4 kHz.
/// </summary>
internal static class EmgSpectrum
{
    private const double LowPoleHz = 60;
    private const double HighPoleHz = 120;
    private const double HighPassHz = 20;
    private const double LowPassHz = 450;
    private const double StepHz = 0.25;
    private const double EndHz = 4000;

    /// <summary>Power density at a frequency in Hz, in units that cancel.</summary>
    public static double Density(double frequencyHz)
    {
        double squared = frequencyHz * frequencyHz;
        double upper = squared + HighPoleHz * HighPoleHz;
        double shape = Math.Pow(HighPoleHz, 4) * squared / ((squared + LowPoleHz * LowPoleHz) * upper * upper);
        double highPass = 1 / (1 + Math.Pow(HighPassHz / frequencyHz, 4));
        double lowPass = 1 / (1 + Math.Pow(frequencyHz / LowPassHz, 8));
        return shape * highPass * lowPass;
    }

    /// <summary>Statistical bandwidth (∫S)²/∫S² in Hz.</summary>
    public static double StatisticalBandwidthHz()
    {
        double sum = 0;
        double sumOfSquares = 0;
        foreach (double frequency in Frequencies())
        {
            double density = Density(frequency);
            sum += density;
            sumOfSquares += density * density;
        }

        return sum * sum * StepHz / sumOfSquares;
    }

    /// <summary>
    /// Autocorrelation ρ of the process at lags of 0, 1, 2 ... samples: ∫S(f) cos(2π f k/rate) df / ∫S(f) df. Sampling below twice the
    /// highest frequency only thins the lags out; it changes no value of ρ.
    /// </summary>
    public static double[] Autocorrelation(int rateHz, int lags)
    {
        double total = Frequencies().Sum(Density);
        return [.. Enumerable.Range(0, lags).Select(lag => Frequencies().Sum(
            frequency => Density(frequency) * Math.Cos(2 * Math.PI * frequency * lag / rateHz)) / total)];
    }

    private static IEnumerable<double> Frequencies()
    {
        for (double frequency = StepHz / 2; frequency < EndHz; frequency += StepHz)
        {
            yield return frequency;
        }
    }
}
