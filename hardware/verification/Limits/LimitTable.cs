using System.Globalization;
using System.Text.RegularExpressions;

namespace GluteSense.Hardware.Limits;

/// <summary>
/// The limits in DESIGN.md: every table whose heading is "| id | what | least | most | unit |"; the id stands in backticks, a bound that does not
/// exist is empty or a dash.
/// </summary>
public sealed partial class LimitTable
{
    private readonly Dictionary<string, Limit> _limits;

    private LimitTable(Dictionary<string, Limit> limits) => _limits = limits;

    /// <summary>All limits, in the order of the document.</summary>
    public IReadOnlyCollection<Limit> All => _limits.Values;

    /// <summary>The limit of an id, or null.</summary>
    public Limit? Find(string id) => _limits.GetValueOrDefault(id);

    /// <summary>Reads all limit tables of a document.</summary>
    /// <param name="markdown">The document.</param>
    /// <exception cref="FormatException">A row can not be read, has no bound, or its id stands twice.</exception>
    public static LimitTable Read(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var limits = new Dictionary<string, Limit>();
        foreach (IReadOnlyList<string> cells in MarkdownTable.Rows(markdown, "id", "what", "least", "most", "unit"))
        {
            Limit limit = ReadRow(cells);
            if (!limits.TryAdd(limit.Id, limit))
            {
                throw new FormatException($"The limit `{limit.Id}` stands twice.");
            }
        }

        return new LimitTable(limits);
    }

    private static Limit ReadRow(IReadOnlyList<string> cells)
    {
        Match id = Id().Match(cells[0]);
        if (!id.Success)
        {
            throw new FormatException($"'{cells[0]}' is no id of a limit: it needs backticks.");
        }

        var limit = new Limit(id.Groups[1].Value, cells[1], Bound(cells[2], cells[0]), Bound(cells[3], cells[0]), cells[4].Trim('`'));
        return limit switch
        {
            { Least: null, Most: null } => throw new FormatException($"The limit {cells[0]} has no bound."),
            { Least: double least, Most: double most } when least > most =>
                throw new FormatException($"The limit {cells[0]} can not be kept: {limit.Range}."),
            _ => limit,
        };
    }

    private static double? Bound(string cell, string id)
    {
        if (cell is "" or "-" or "–" or "—")
        {
            return null;
        }

        string plain = cell.Replace('−', '-');
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out double bound) && double.IsFinite(bound)
            ? bound
            : throw new FormatException($"The limit {id} has the bound '{cell}', which is no number.");
    }

    [GeneratedRegex("^`([^`]+)`$")]
    private static partial Regex Id();
}
