namespace GluteSense.Host.Statistics;

/// <summary>An estimate with its interval; unit and confidence are those of the quantity that it belongs to.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Lower">Lower bound.</param>
/// <param name="Upper">Upper bound.</param>
public readonly record struct Interval(double Value, double Lower, double Upper)
{
    /// <summary>The interval <paramref name="halfWidth"/> to both sides of <paramref name="value"/>.</summary>
    public static Interval Around(double value, double halfWidth) => new(value, value - halfWidth, value + halfWidth);

    /// <summary>The same interval on another scale.</summary>
    /// <param name="scale">A rising function, so that the bounds stay bounds.</param>
    public Interval On(Func<double, double> scale) => new(scale(Value), scale(Lower), scale(Upper));
}
