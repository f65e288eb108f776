using System.Numerics;
using System.Runtime.InteropServices;

namespace GluteSense.Host.Onsets;

/// <summary>
/// Likelihood of an onset for one ramp: rest variance 1, then an amplitude that rises as a straight line over the ramp to a
/// plateau, whose power adds to the rest's. Gaussian samples, tempered by their worth.
/// </summary>
internal sealed class RampLikelihood
{
    private readonly double _worth;
    private readonly double _plateauVariance;
    private readonly double _plateauLog;
    private readonly double[] _inverseVariance;
    private readonly double[] _cumulativeLog;

    /// <summary>Prepares the variances along the ramp.</summary>
    /// <param name="worth">Independent values per sample, see <see cref="EffectiveSamples"/>.</param>
    /// <param name="rampSamples">Length of the ramp in samples, 0 for a step; need not be whole.</param>
    /// <param name="plateauPower">Power of the plateau in units of the rest variance, without rest.</param>
    internal RampLikelihood(double worth, double rampSamples, double plateauPower)
    {
        _worth = worth;
        _plateauVariance = 1 + plateauPower;
        _plateauLog = Math.Log(_plateauVariance);

        // The onset lies half a sample before the first sample that it changes.
        int length = (int)Math.Max(0, Math.Ceiling(rampSamples - 0.5));
        _inverseVariance = new double[length];
        _cumulativeLog = new double[length + 1];
        for (int i = 0; i < length; i++)
        {
            double rise = (i + 0.5) / rampSamples;
            double variance = 1 + plateauPower * rise * rise;
            _inverseVariance[i] = 1 / variance;
            _cumulativeLog[i + 1] = _cumulativeLog[i] + Math.Log(variance);
        }
    }

    /// <summary>
    /// Logarithm of the likelihood of the samples up to <paramref name="end"/> when <paramref name="first"/> is the first that
    /// the burst changes, over that of rest alone.
    /// </summary>
    internal double LogRatio(OnsetSignal signal, int first, int end)
    {
        int length = Math.Min(_inverseVariance.Length, end - first);
        double weighted = Dot(signal.Squares.AsSpan(first, length), _inverseVariance.AsSpan(0, length));
        int rampEnd = first + length;
        weighted += signal.Sum(rampEnd, end) / _plateauVariance;
        double logVariance = _cumulativeLog[length] + (end - rampEnd) * _plateauLog;
        return 0.5 * _worth * (signal.Sum(first, end) - weighted - logVariance);
    }

    /// <summary>Sum of products, in vectors: nearly all the time of a detection goes here.</summary>
    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ReadOnlySpan<Vector<double>> leftVectors = MemoryMarshal.Cast<double, Vector<double>>(left);
        ReadOnlySpan<Vector<double>> rightVectors = MemoryMarshal.Cast<double, Vector<double>>(right);
        Vector<double> sums = Vector<double>.Zero;
        for (int i = 0; i < leftVectors.Length; i++)
        {
            sums += leftVectors[i] * rightVectors[i];
        }

        double sum = Vector.Sum(sums);
        for (int i = leftVectors.Length * Vector<double>.Count; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
