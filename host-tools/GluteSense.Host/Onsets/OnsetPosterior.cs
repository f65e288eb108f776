namespace GluteSense.Host.Onsets;

/// <summary>A probability distribution over a time, on an even grid.</summary>
public sealed class OnsetPosterior
{
    private readonly double[] _mass;

    /// <summary>Scales the weights to a sum of 1.</summary>
    /// <param name="startS">Time of the first grid point in s.</param>
    /// <param name="stepS">Distance of the grid points in s, above 0.</param>
    /// <param name="weights">One weight per grid point, none negative, not all 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Step or weights outside their range.</exception>
    public OnsetPosterior(double startS, double stepS, IReadOnlyList<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stepS);
        double sum = weights.Sum();
        if (!(sum > 0 && double.IsFinite(sum)) || weights.Any(weight => weight < 0))
        {
            throw new ArgumentOutOfRangeException(nameof(weights), "Weights are at least 0 and at most finite, one is above 0.");
        }

        StartS = startS;
        StepS = stepS;
        _mass = [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>Time of the first grid point in s.</summary>
    public double StartS { get; }

    /// <summary>Distance of the grid points in s.</summary>
    public double StepS { get; }

    /// <summary>Probability per grid point; the sum is 1.</summary>
    public IReadOnlyList<double> Mass => _mass;

    /// <summary>Mean in s.</summary>
    public double MeanS => StartS + StepS * _mass.Select((mass, i) => mass * i).Sum();

    /// <summary>The mean with the central 90 % interval.</summary>
    public OnsetEstimate Estimate => new(MeanS, QuantileS(0.05), QuantileS(0.95));

    /// <summary>
    /// The time below which a share of the probability lies, each grid point spread evenly over one step around it.
    /// </summary>
    /// <param name="probability">Above 0, below 1.</param>
    public double QuantileS(double probability)
    {
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), "A quantile lies between 0 and 1.");
        }

        double below = 0;
        int i = 0;
        while (i < _mass.Length - 1 && below + _mass[i] < probability)
        {
            below += _mass[i];
            i++;
        }

        return StartS + StepS * (i - 0.5 + Math.Min(1, (probability - below) / _mass[i]));
    }

    /// <summary>The distribution of this time minus an independent <paramref name="other"/>.</summary>
    /// <exception cref="ArgumentException">The steps differ: the channels were not sampled at one rate.</exception>
    public OnsetPosterior Minus(OnsetPosterior other)
    {
        if (Math.Abs(other.StepS - StepS) > 1e-9)
        {
            throw new ArgumentException("Both times need the same grid step.", nameof(other));
        }

        double[] difference = new double[_mass.Length + other._mass.Length - 1];
        for (int i = 0; i < _mass.Length; i++)
        {
            for (int j = 0; j < other._mass.Length; j++)
            {
                difference[i - j + other._mass.Length - 1] += _mass[i] * other._mass[j];
            }
        }

        double startS = StartS - (other.StartS + (other._mass.Length - 1) * other.StepS);
        return new OnsetPosterior(startS, StepS, difference);
    }
}
