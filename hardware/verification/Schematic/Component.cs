namespace GluteSense.Hardware.Schematic;

/// <summary>One part of the schematic.</summary>
/// <param name="Reference">Reference designator, as "R12".</param>
/// <param name="Value">Its value field.</param>
/// <param name="Footprint">Library and name, as "Resistor_SMD:R_0603_1608Metric"; empty when none is set.</param>
/// <param name="Fields">All other fields by name, as "MPN".</param>
/// <param name="SheetPath">Names of the sheets it is on, as "/" or "/Left glute/".</param>
/// <param name="Symbol">Name of its symbol in the library.</param>
/// <param name="IsInBom">False when KiCad's "exclude from BOM" is set.</param>
/// <param name="IsPopulated">False when KiCad's "do not populate" is set.</param>
public sealed record Component(
    string Reference,
    string Value,
    string Footprint,
    IReadOnlyDictionary<string, string> Fields,
    string SheetPath,
    string Symbol,
    bool IsInBom,
    bool IsPopulated)
{
    /// <summary>Letters of the reference: "R" of "R12".</summary>
    public string Kind => Reference.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    /// <summary>A field, or the empty string when the part does not have it.</summary>
    /// <param name="name">Name of the field, as "MPN".</param>
    public string Field(string name) => Fields.GetValueOrDefault(name, string.Empty);

    /// <summary>Whether the part is on the sheet of this name (or below it).</summary>
    /// <param name="sheet">Name of the sheet, as "Left glute".</param>
    public bool IsOnSheet(string sheet) => SheetPath.StartsWith("/" + sheet + "/", StringComparison.Ordinal);
}
