using GluteSense.Host.Signals;

namespace GluteSense.Host.Analysis;

/// <summary>
/// Linear envelope of one channel: the rectified signal through a zero-phase low-pass of 6 Hz, and its peaks to the sample. (20 Hz high-pass
/// and 6 Hz envelope found 56 of 56 heel strikes of a recording with a latency SD of 22 ms: facts on segmentation and cadence.)
/// </summary>
public sealed class EnvelopePeak
{
    /// <summary>Corner of the low-pass in Hz.</summary>
    public const double CornerHz = 6;

    private const int Order = 2;

    private readonly double[] _envelope;

    /// <summary>Makes the envelope of band-limited samples.</summary>
    public EnvelopePeak(double[] samples, double rateHz)
    {
        ArgumentNullException.ThrowIfNull(samples);
        RateHz = rateHz;
        _envelope = ButterworthFilter.LowPass(Order, CornerHz, rateHz).FilterZeroPhase(Array.ConvertAll(samples, Math.Abs));
    }

    /// <summary>Samples per s.</summary>
    public double RateHz { get; }

    /// <summary>The envelope in the unit of the samples.</summary>
    public IReadOnlyList<double> Values => _envelope;

    /// <summary>Time in s of the largest value from one sample to before another; the stretch holds at least one sample.</summary>
    public double PeakS(int first, int end)
    {
        int peak = first;
        for (int index = first + 1; index < end; index++)
        {
            peak = _envelope[index] > _envelope[peak] ? index : peak;
        }

        return peak / RateHz;
    }
}
