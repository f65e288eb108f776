namespace GluteSense.Hardware.Bom;

/// <summary>A row of the parts list: one kind of part.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="References">Reference designators.</param>
/// <param name="Quantity">Pieces for one device.</param>
/// <param name="Value">Value as in the schematic.</param>
/// <param name="Footprint">Library and name as in the schematic.</param>
/// <param name="Manufacturer">Who makes it.</param>
/// <param name="Mpn">The manufacturer's part number.</param>
/// <param name="CostsUsd">Cost of a piece in USD when buying for 1, 10 and 100 devices.</param>
public sealed record BomRow(
    int Line,
    IReadOnlyList<string> References,
    int Quantity,
    string Value,
    string Footprint,
    string Manufacturer,
    string Mpn,
    IReadOnlyList<double> CostsUsd);
