using System.Text.Json;

namespace GluteSense.Hardware.Checks;

/// <summary>A violation in KiCad's report of the electrical rules.</summary>
/// <param name="Sheet">Path of the sheet.</param>
/// <param name="Rule">KiCad's name of the rule, as "pin_not_connected".</param>
/// <param name="Severity">"error" or "warning".</param>
/// <param name="What">What is wrong.</param>
/// <param name="Items">What it is about, as "Symbol R1 Pin 2 [Passive, Line]".</param>
public sealed record ErcViolation(string Sheet, string Rule, string Severity, string What, IReadOnlyList<string> Items)
{
    /// <summary>Reads "kicad-cli sch erc --format json" (erc.v1.json).</summary>
    /// <param name="json">The report.</param>
    /// <exception cref="FormatException">It is no such report.</exception>
    public static IReadOnlyList<ErcViolation> ReadReport(string json)
    {
        try
        {
            using JsonDocument report = JsonDocument.Parse(json);
            return [.. report.RootElement.GetProperty("sheets").EnumerateArray().SelectMany(sheet =>
                sheet.GetProperty("violations").EnumerateArray().Select(violation => Read(sheet, violation)))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("This is no report of KiCad's electrical rules: " + exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Severity} {Rule} on sheet {Sheet}: {What} ({string.Join("; ", Items)})";

    private static ErcViolation Read(JsonElement sheet, JsonElement violation) => new(
        Text(sheet, "path"),
        Text(violation, "type"),
        Text(violation, "severity"),
        Text(violation, "description"),
        [.. violation.GetProperty("items").EnumerateArray().Select(item => Text(item, "description"))]);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString() ?? string.Empty;
}
