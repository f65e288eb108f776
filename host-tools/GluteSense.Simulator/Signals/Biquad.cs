namespace GluteSense.Simulator.Signals;

/// <summary>
/// Second-order section y = (b0 + b1 z⁻¹ + b2 z⁻²) / (1 + a1 z⁻¹ + a2 z⁻²) x in transposed direct form II. Coefficients are
/// the bilinear transform of the analogue prototype with the corner frequency pre-warped, in the form of R. Bristow-Johnson's
/// "Audio EQ Cookbook" (LPF and HPF): w0 = 2π f/fs, alpha = sin(w0)/(2Q).
/// </summary>
public sealed class Biquad
{
    private readonly double _b0;
    private readonly double _b1;
    private readonly double _b2;
    private readonly double _a1;
    private readonly double _a2;
    private double _state1;
    private double _state2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
    {
        _b0 = b0 / a0;
        _b1 = b1 / a0;
        _b2 = b2 / a0;
        _a1 = a1 / a0;
        _a2 = a2 / a0;
    }

    /// <summary>Low-pass with unit gain at 0 Hz.</summary>
    public static Biquad LowPass(double cornerHz, double quality, double rateHz)
    {
        (double cosine, double alpha) = Prewarp(cornerHz, quality, rateHz);
        double b1 = 1 - cosine;
        return new Biquad(b1 / 2, b1, b1 / 2, 1 + alpha, -2 * cosine, 1 - alpha);
    }

    /// <summary>High-pass with unit gain at half the rate.</summary>
    public static Biquad HighPass(double cornerHz, double quality, double rateHz)
    {
        (double cosine, double alpha) = Prewarp(cornerHz, quality, rateHz);
        double b1 = -(1 + cosine);
        return new Biquad(-b1 / 2, b1, -b1 / 2, 1 + alpha, -2 * cosine, 1 - alpha);
    }

    /// <summary>Filters one sample.</summary>
    public double Process(double input)
    {
        double output = _b0 * input + _state1;
        _state1 = _b1 * input - _a1 * output + _state2;
        _state2 = _b2 * input - _a2 * output;
        return output;
    }

    /// <summary>Puts the state where an endless constant <paramref name="input"/> would have put it.</summary>
    /// <returns>The constant output that belongs to it.</returns>
    public double Settle(double input)
    {
        double output = input * (_b0 + _b1 + _b2) / (1 + _a1 + _a2);
        _state2 = _b2 * input - _a2 * output;
        _state1 = _b1 * input - _a1 * output + _state2;
        return output;
    }

    private static (double Cosine, double Alpha) Prewarp(double cornerHz, double quality, double rateHz)
    {
        if (!(cornerHz > 0 && cornerHz < rateHz / 2))
        {
            throw new ArgumentOutOfRangeException(nameof(cornerHz), "The corner lies between 0 and half the rate.");
        }

        double omega = 2 * Math.PI * cornerHz / rateHz;
        return (Math.Cos(omega), Math.Sin(omega) / (2 * quality));
    }
}
