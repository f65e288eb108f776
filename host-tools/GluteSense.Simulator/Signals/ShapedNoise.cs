namespace GluteSense.Simulator.Signals;

/// <summary>
/// Gaussian noise of variance 1 with the spectrum of surface EMG, P(f) = k fh⁴ f² / ((f² + fl²)(f² + fh²)²) with fl = 60 Hz
/// and fh = 120 Hz (Shwedyk, Balasubramanian and Scott 1977; Stulen and De Luca 1981): white noise through
/// H(s) = K s / ((s + ωl)(s + ωh)²), each pole taken over by the bilinear transform at
/// <see cref="IElectrodeSignals.RateHz"/>. Mean frequency 123 Hz, median 96 Hz.
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

    /// <summary>Pole of (1 ± z⁻¹) / (1 − c z⁻¹): c = (1 − tan(π f/fs)) / (1 + tan(π f/fs)).</summary>
    private static double Feedback(double poleHz)
    {
        double warped = Math.Tan(Math.PI * poleHz / IElectrodeSignals.RateHz);
        return (1 - warped) / (1 + warped);
    }

    private double Shape(double white)
    {
        double highPassed = white - _white + _lowFeedback * _highPassed;
        double once = highPassed + _highPassed + _highFeedback * _onceLowPassed;
        double twice = once + _onceLowPassed + _highFeedback * _twiceLowPassed;
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
