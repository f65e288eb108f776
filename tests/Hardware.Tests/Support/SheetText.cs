using System.Text.RegularExpressions;

namespace GluteSense.Hardware.Tests.Support;

/// <summary>The text of a .kicad_sch, part by part.</summary>
internal sealed class SheetText(string text)
{
    /// <summary>The text with one property of one part changed.</summary>
    public string WithProperty(string reference, string property, string value)
    {
        string[] parts = [.. Parts().Where(part => part.Contains($"(reference \"{reference}\")", StringComparison.Ordinal))];
        Assert.HasCount(1, parts, $"{reference} must be on the sheet once.");
        var pattern = new Regex($"\\(property \"{property}\" \"[^\"]*\"");
        Assert.HasCount(1, pattern.Matches(parts[0]), $"{reference} must have {property}.");
        string changed = pattern.Replace(parts[0], $"(property \"{property}\" \"{value}\"");
        Assert.AreNotEqual(parts[0], changed);
        return text.Replace(parts[0], changed, StringComparison.Ordinal);
    }

    /// <summary>The (symbol ...) blocks of the sheet itself, which lie one level deep.</summary>
    private IEnumerable<string> Parts()
    {
        int depth = 0, start = 0;
        bool isQuoted = false;
        for (int at = 0; at < text.Length; at++)
        {
            isQuoted ^= text[at] == '"' && text[at - 1] != '\\';
            if (isQuoted)
            {
                continue;
            }

            if (text[at] == '(' && depth++ == 1)
            {
                start = at;
            }
            else if (text[at] == ')' && --depth == 1 && text.AsSpan(start).StartsWith("(symbol"))
            {
                yield return text[start..(at + 1)];
            }
        }
    }
}
