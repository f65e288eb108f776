namespace GluteSense.Simulator.Signals;

/// <summary>
/// Gaussian noise of variance 1 with the spectrum of surface EMG, P(f) = k fh⁴ f² / ((f² + fl²)(f² + fh²)²) with fl = 60 Hz
/// and fh = 120 Hz (Shwedyk, Balasubramanian and Scott 1977; Stulen and De Luca 1981): white noise through
/// H(s) = K s / ((s + ωl)(s + ωh)²) at <see cref="IElectrodeSignals.RateHz"/>. Poles are matched (z = e^(−ωT)), and each
/// low-pass has the zero that gives it the analogue gain at half the rate: the bilinear transform would put that gain to 0 and
/// take 1.5 % off the mean frequency. Within 0.1 dB up to 450 Hz. Mean frequency 123 Hz, median 96 Hz.
/// </summary>
public sealed class ShapedNoise
{
    /// <summary>Lower pole in Hz.</summary>
    public const double LowPoleHz = 60;

    /// <summary>Upper, double pole in Hz.</summary>
    public const double HighPoleHz = 120;

    /// <summary>Frames after which the slowest pole (60 Hz) has forgotten the start: 38 time constants.</summary>
    private const int SettlingFrames = 800;

    private readonly SeededNoise _noise;
    private readonly double _lowFeedback = Feedback(LowPoleHz);
    private readonly double _highFeedback = Feedback(HighPoleHz);
    private readonly double _highZero = MatchedZero(HighPoleHz);
    private readonly double _scale;
    private double _white;
    private double _highPassed;
    private double _onceLowPassed;
    private double _twiceLowPassed;

    /// <summary>Starts in the steady state.</summary>
    /// <param name="noise">Source of the white noise, one per channel.</param>
    public ShapedNoise(SeededNoise noise)
    {
        _noise = noise;
        _scale = 1 / Math.Sqrt(ImpulseEnergy());
        for (int i = 0; i < SettlingFrames; i++)
        {
            Shape(_noise.NextGaussian());
        }
    }

    /// <summary>The next value: mean 0, variance 1.</summary>
    public double Next() => _scale * Shape(_noise.NextGaussian());

    /// <summary>c of the matched pole in 1 / (1 − c z⁻¹).</summary>
    private static double Feedback(double poleHz) => Math.Exp(-2 * Math.PI * poleHz / IElectrodeSignals.RateHz);

    /// <summary>g of (1 + g z⁻¹) / (1 − c z⁻¹), such that the gain at half the rate over that at 0 Hz is the analogue one.</summary>
    private static double MatchedZero(double poleHz)
    {
        double nyquistOverPole = IElectrodeSignals.RateHz / 2.0 / poleHz;
        double analogueRatio = 1 / Math.Sqrt(1 + nyquistOverPole * nyquistOverPole);
        double feedback = Feedback(poleHz);
        double zeroRatio = analogueRatio * (1 + feedback) / (1 - feedback);
        return (1 - zeroRatio) / (1 + zeroRatio);
    }

    private double Shape(double white)
    {
        double highPassed = white - _white + _lowFeedback * _highPassed;
        double once = highPassed + _highZero * _highPassed + _highFeedback * _onceLowPassed;
        double twice = once + _highZero * _onceLowPassed + _highFeedback * _twiceLowPassed;
        _white = white;
        _highPassed = highPassed;
        _onceLowPassed = once;
        _twiceLowPassed = twice;
        return twice;
    }

    private double ImpulseEnergy()
    {
        double energy = 0;
        for (int i = 0; i < SettlingFrames; i++)
        {
            double response = Shape(i == 0 ? 1 : 0);
            energy += response * response;
        }

        return energy;
    }
}
