using System.Text.Json;
using System.Text.Json.Serialization;

namespace GluteSense.Cli.Bringup;

/// <summary>The table of steps as it grows, and its sum.</summary>
internal sealed class BringupTable
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<(BringupStep Step, Finding Finding)> _rows = [];
    private readonly TextWriter _out;
    private readonly string _device;

    public BringupTable(TextWriter output, string device)
    {
        _out = output;
        _device = device;
        _out.WriteLine($"Test of a board: {device}. '!' marks a channel out of its limits.");
    }

    /// <summary>Steps so far.</summary>
    public int Count => _rows.Count;

    /// <summary>True when a step failed.</summary>
    public bool HasFailed => CountOf(false) > 0;

    /// <summary>Steps and expectations as a Markdown table; steps that differ in their channel alone share a row.</summary>
    public static void List(TextWriter output, IEnumerable<BringupStep> steps)
    {
        output.WriteLine("| `--steps` | Step | A good board shows | A failure points to |");
        output.WriteLine("|---|---|---|---|");
        foreach (var alike in steps.GroupBy(step => (step.Group, step.Expected, step.Points)))
        {
            string title = alike.First().Title + (alike.Count() > 1 ? $", ... {alike.Last().Title} ({alike.Count()} steps)" : "");
            output.WriteLine($"| {alike.Key.Group} | {title} | {alike.Key.Expected} | {alike.Key.Points} |");
        }
    }

    /// <summary>Adds a row and prints it.</summary>
    public void Add(BringupStep step, Finding finding)
    {
        _rows.Add((step, finding));
        _out.WriteLine($"{finding.Verdict,-4}  {step.Group,-8}  {step.Title}");
        _out.WriteLine($"{"",16}expected {step.Expected}");
        _out.WriteLine($"{"",16}measured {finding.Measured}");
        if (finding.Passed == false)
        {
            _out.WriteLine($"{"",16}look at  {PartNumbers.Of(step.Points, finding.ChannelsOut)}");
        }
    }

    /// <summary>Prints the sum.</summary>
    public void End() => _out.WriteLine($"{CountOf(true)} ok, {CountOf(false)} failed, {CountOf(null)} skipped.");

    /// <summary>All rows as one object.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Device = _device,
            Passed = !HasFailed,
            Steps = _rows.Select(row => new
            {
                Step = row.Step.Group,
                row.Step.Title,
                row.Step.Expected,
                row.Finding.Measured,
                row.Finding.Verdict,
                Values = row.Finding.Values.Count > 0 ? row.Finding.Values : null,
                row.Finding.Unit,
            }),
        },
        _json);

    private int CountOf(bool? passed) => _rows.Count(row => row.Finding.Passed == passed);
}
