using System.Globalization;

namespace GluteSense.Hardware;

/// <summary>A number that a check measured and that DESIGN.md limits.</summary>
/// <param name="Id">Id of the limit, as in the first column of its row.</param>
/// <param name="Value">The number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit as the row writes it.</param>
public sealed record Measurement(string Id, double Value, string Unit)
{
    /// <summary>Id, value to four digits and unit.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} = {Value:G4} {Unit}").TrimEnd();
}
