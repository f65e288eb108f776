using System.Text.RegularExpressions;

namespace GluteSense.Hardware.Tests.Support;

/// <summary>The text of a .kicad_sch, part by part.</summary>
internal sealed class SheetText(string text)
{
    /// <summary>The text with one property of one part changed.</summary>
    public string WithProperty(string reference, string property, string value)
    {
        string[] parts = [.. Blocks("symbol").Where(part => part.Contains($"(reference \"{reference}\")", StringComparison.Ordinal))];
        Assert.HasCount(1, parts, $"{reference} must be on the sheet once.");
        var pattern = new Regex($"\\(property \"{property}\" \"[^\"]*\"");
        Assert.HasCount(1, pattern.Matches(parts[0]), $"{reference} must have {property}.");
        string changed = pattern.Replace(parts[0], $"(property \"{property}\" \"{value}\"");
        Assert.AreNotEqual(parts[0], changed);
        return text.Replace(parts[0], changed, StringComparison.Ordinal);
    }

    /// <summary>The text without the first block of a kind, as "wire" or "no_connect".</summary>
    public string WithoutFirst(string kind)
    {
        string? block = Blocks(kind).FirstOrDefault();
        Assert.IsNotNull(block, $"There must be a {kind}.");
        int at = text.IndexOf(block, StringComparison.Ordinal);
        return text.Remove(at, block.Length);
    }

    /// <summary>The blocks of a kind that belong to the sheet itself, which lie one level deep.</summary>
    private IEnumerable<string> Blocks(string kind)
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
            else if (text[at] == ')' && --depth == 1 && text[(start + 1)..(at + 1)] is string block
                && block.StartsWith(kind, StringComparison.Ordinal) && char.IsWhiteSpace(block[kind.Length]))
            {
                yield return "(" + block;
            }
        }
    }
}
