namespace GluteSense.Host.Reports;

/// <summary>Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.</summary>
internal static class AxisTicks
{
    /// <summary>Multiples of the step from 0 to <paramref name="end"/> (above 0), at most <paramref name="maxSteps"/> steps.</summary>
    public static IReadOnlyList<double> UpTo(double end, int maxSteps)
    {
        double step = Step(end, maxSteps);
        int count = (int)Math.Floor(end / step * (1 + 1e-9));
        return [.. Enumerable.Range(0, count + 1).Select(index => index * step)];
    }

    /// <summary>The end of an axis that holds a value: the next multiple of the step.</summary>
    public static double RoundUp(double value, int maxSteps)
    {
        double step = Step(value, maxSteps);
        return Math.Ceiling(value / step * (1 - 1e-9)) * step;
    }

    private static double Step(double end, int maxSteps)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(end / maxSteps)));
        double wanted = end / maxSteps / power;
        return power * (wanted <= 1.000001 ? 1 : wanted <= 2 ? 2 : wanted <= 5 ? 5 : 10);
    }
}
