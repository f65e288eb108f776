using System.Globalization;

namespace GluteSense.Hardware.Limits;

/// <summary>A row of a limit table.</summary>
/// <param name="Id">What a measurement names.</param>
/// <param name="What">The quantity in words.</param>
/// <param name="Least">Smallest value that holds, or null.</param>
/// <param name="Most">Largest value that holds, or null.</param>
/// <param name="Unit">Unit of both.</param>
public sealed record Limit(string Id, string What, double? Least, double? Most, string Unit)
{
    /// <summary>Why a measurement does not keep this limit, or null when it does.</summary>
    /// <param name="measurement">A measurement of this id.</param>
    public string? Complaint(Measurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        if (measurement.Unit != Unit)
        {
            return $"{Id} is measured in '{measurement.Unit}' and limited in '{Unit}'";
        }

        bool holds = double.IsFinite(measurement.Value) && !(measurement.Value < Least) && !(measurement.Value > Most);
        return holds ? null : $"{measurement} is outside its limits ({Range}): {What}";
    }

    /// <summary>The limits in words, as "at least 18 Hz, at most 22 Hz".</summary>
    public string Range => string.Join(", ", new[] { Bound("at least", Least), Bound("at most", Most) }.OfType<string>());

    private string? Bound(string word, double? bound) =>
        bound is double value ? string.Create(CultureInfo.InvariantCulture, $"{word} {value:G6} {Unit}").TrimEnd() : null;
}
