namespace GluteSense.Validation.Output;

/// <summary>An axis that covers its values, with round ticks.</summary>
internal sealed class PlotAxis
{
    private const int MaxSteps = 8;
    private static readonly double[] Mantissas = [1, 2, 5];

    private PlotAxis(double least, double most, IReadOnlyList<double> ticks, bool isLogarithmic)
    {
        Least = least;
        Most = most;
        Ticks = ticks;
        IsLogarithmic = isLogarithmic;
    }

    /// <summary>Value at the start of the axis.</summary>
    public double Least { get; }

    /// <summary>Value at the end of the axis.</summary>
    public double Most { get; }

    /// <summary>Values to label, rising, all on the axis.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>True when equal lengths are equal factors.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>
    /// Axis from a multiple of a step of 1, 2 or 5 times a power of ten to another. It begins at 0 when the values lie nearer to 0 than to
    /// each other, so that heights compare.
    /// </summary>
    public static PlotAxis Linear(IEnumerable<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        double least = finite.DefaultIfEmpty(0).Min();
        double most = finite.DefaultIfEmpty(1).Max();
        least = least > 0 && least <= most / 2 ? 0 : least;
        most = most < 0 && most >= least / 2 ? 0 : most;
        if (most <= least)
        {
            double half = least == 0 ? 1 : Math.Abs(least) / 10;
            (least, most) = (least - half, most + half);
        }

        double step = Step((most - least) / MaxSteps);
        long first = (long)Math.Floor(least / step + 1e-9);
        long last = (long)Math.Ceiling(most / step - 1e-9);
        double[] ticks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(index => (first + index) * step)];
        return new PlotAxis(ticks[0], ticks[^1], ticks, false);
    }

    /// <summary>Axis between round numbers (1, 2 or 5 times a power of ten); values of 0 and below are left out.</summary>
    public static PlotAxis Logarithmic(IEnumerable<double> values)
    {
        double[] positive = [.. values.Where(value => double.IsFinite(value) && value > 0).DefaultIfEmpty(1)];
        int lowest = (int)Math.Floor(Math.Log10(positive.Min()));
        int highest = (int)Math.Ceiling(Math.Log10(positive.Max()));
        double[] round = [.. Enumerable.Range(lowest, highest - lowest + 1).SelectMany(power => Mantissas.Select(mantissa => mantissa * Math.Pow(10, power)))];
        double least = round.Last(value => value <= positive.Min() * (1 + 1e-9));
        double most = round.FirstOrDefault(value => value >= positive.Max() * (1 - 1e-9) && value > least, round[^1]);
        double[] ticks = [.. round.Where(value => value >= least && value <= most)];
        return new PlotAxis(least, most, ticks, true);
    }

    /// <summary>Where a value lies: 0 at the start, 1 at the end.</summary>
    public double Position(double value)
    {
        return IsLogarithmic ? Math.Log(value / Least) / Math.Log(Most / Least) : (value - Least) / (Most - Least);
    }

    private static double Step(double wanted)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        double mantissa = wanted / power;
        return power * (mantissa <= 1 + 1e-9 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10);
    }
}
