using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace GluteSense.Host.Reports;

/// <summary>Numbers and foreign text as the report shows them: invariant culture, "–" for unknown, everything from outside escaped.</summary>
internal static class ReportText
{
    /// <summary>What stands for an unknown value.</summary>
    public const string Unknown = "–";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Names of the sides for sentences, by number.</summary>
    public static IReadOnlyList<string> SideNames { get; } = ["left", "right"];

    /// <summary>Text for element content and quoted attributes. Control characters that XML forbids become "?".</summary>
    public static string Escape(string text)
    {
        string printable = string.Concat(text.Select(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r') ? '?' : letter));
        return Encoder.Encode(printable);
    }

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text)
    {
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>A fraction as whole percent; number and sign stay on one line.</summary>
    public static string Percent(double? fraction)
    {
        return fraction is { } known ? Number(known * 100, "0") + "\u00A0%" : Unknown;
    }

    /// <summary>An amplitude with about three digits.</summary>
    public static string Amplitude(double? value)
    {
        return value is { } known ? Number(known, known < 10 ? "0.00" : known < 100 ? "0.0" : "0") : Unknown;
    }

    /// <summary>A number; the format must show no digit that was not measured.</summary>
    public static string Number(double? value, string format)
    {
        return value?.ToString(format, CultureInfo.InvariantCulture) ?? Unknown;
    }

    /// <summary>"uV" as people write it.</summary>
    public static string Unit(string rmsUnit)
    {
        return rmsUnit == "uV" ? "µV" : rmsUnit;
    }
}
