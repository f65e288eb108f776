using System.Diagnostics;
using System.Globalization;
using GluteSense.Host.Coaching;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using GluteSense.Signal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GluteSense.Cli.Views;

/// <summary>The session in a terminal: a bar per muscle, the share per side, cue, quality and link, ten times a second.</summary>
internal sealed class LiveView : ISessionView
{
    // With it the widest table fits 80 columns.
    private const int BarCells = 20;
    private const string NotAvailable = "—";
    private static readonly TimeSpan RefreshPeriod = TimeSpan.FromMilliseconds(100);
    private static readonly string[] MuscleNames = ["Left glute", "Left hamstring", "Right glute", "Right hamstring"];

    private readonly LiveDisplayContext _display;
    private readonly SessionInfo _info;
    private readonly Stopwatch _sinceRefresh = Stopwatch.StartNew();
    private readonly List<string> _advice = [];
    private LiveFigures? _figures;
    private SessionLog? _log;
    private string _title = "";
    private TimeSpan? _length;

    private LiveView(LiveDisplayContext display, SessionInfo info)
    {
        _display = display;
        _info = info;
    }

    /// <summary>Runs a session with a live view around it.</summary>
    public static void Run(CliConsole console, SessionInfo info, Action<ISessionView> session)
    {
        IAnsiConsole ansi = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(console.Out),
            ColorSystem = console.UsesColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        ansi.Live(new Text("")).Start(display => session(new LiveView(display, info)));
    }

    public void BeginPhase(string title, TimeSpan? length)
    {
        _title = title;
        _length = length;
        Draw(TimeSpan.Zero);
    }

    public void Advise(CoachNote note)
    {
        _advice.Add(note.Text);
        Draw(TimeSpan.Zero);
    }

    public void Update(SessionLog log, TimeSpan elapsed)
    {
        _log = log;
        _figures ??= new LiveFigures(log, _info);
        if (_sinceRefresh.Elapsed >= RefreshPeriod)
        {
            _sinceRefresh.Restart();
            Draw(elapsed);
        }
    }

    private static string Bar(double fraction)
    {
        int cells = (int)Math.Round(fraction * BarCells);
        return new string('█', cells) + new string('·', BarCells - cells);
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? NotAvailable;

    private void Draw(TimeSpan elapsed)
    {
        var rows = new List<IRenderable>
        {
            new Text("GluteSense: " + _info.Input),
            new Text("Ctrl-C ends early and keeps what was measured; --speed max does not wait."),
            new Markup("[bold]" + Markup.Escape(_title) + "[/] " + Clock(elapsed)),
        };
        rows.AddRange(_advice.Select(advice => new Text(advice)));
        if (_figures is not null && _log is not null)
        {
            rows.Add(Muscles(_figures));
            rows.Add(Shares(_figures));
            rows.Add(new Text(CueLine(_figures)));
            rows.Add(new Text(LinkLine(_log)));
            if (_figures.Condition.Length > 0)
            {
                rows.Add(new Text("Condition: " + _figures.Condition));
            }
        }

        _display.UpdateTarget(new Rows(rows));
        _display.Refresh();
    }

    private string Clock(TimeSpan elapsed)
    {
        if (_length is not TimeSpan length)
        {
            return "";
        }

        double fraction = Math.Clamp(elapsed / length, 0, 1);
        return string.Create(CultureInfo.InvariantCulture, $"{Bar(fraction)} {elapsed.TotalSeconds:0} of {length.TotalSeconds:0} s");
    }

    private static Table Muscles(LiveFigures figures)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Muscle", "Amplitude", "rms " + figures.Unit, "Activation", "Electrode");
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            string color = channel % 2 == 0 ? "deepskyblue1" : "orange1";
            string quality = figures.Quality(channel);
            table.AddRow(
                new Markup(MuscleNames[channel]),
                new Markup($"[{color}]{Bar(figures.Bar(channel))}[/]"),
                new Text(Number(figures.Rms(channel), "0")).RightJustified(),
                new Text(Number(figures.Activation(channel), "0 %")).RightJustified(),
                new Markup(quality.Length == 0 ? "[green]good[/]" : $"[yellow]{quality}[/]"));
        }

        return table;
    }

    private Table Shares(LiveFigures figures)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Side", "Hamstring ← share → Glute", "Glute", _info.Mode.IsRun ? "Strides" : "Reps");
        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            double? share = figures.Share(side);
            table.AddRow(
                new Text(side == 0 ? "Left" : "Right"),
                new Text(ShareBar(share)),
                new Text(Number(share, "0 %") + (figures.HasReferences(side) || share is null ? "" : " raw")).RightJustified(),
                new Text(figures.Segments(side).ToString(CultureInfo.InvariantCulture)).RightJustified());
        }

        return table;
    }

    private static string ShareBar(double? share)
    {
        char[] cells = new string('─', BarCells + 1).ToCharArray();
        cells[BarCells / 2] = '┼';
        if (share is double value)
        {
            cells[(int)Math.Round(value * BarCells)] = '●';
        }

        return new string(cells);
    }

    private static string CueLine(LiveFigures figures)
    {
        int flags = figures.Flags;
        string state = !figures.IsCued
            ? "off in this set"
            : (flags & LivePacket.FlagCue) != 0 ? "NOW: squeeze the glutes"
            : (flags & LivePacket.FlagCueReady) != 0 ? "none needed" : "collecting your reference set";
        return "Cue: " + state;
    }

    private static string LinkLine(SessionLog log)
    {
        string device = log.TryGetStatus(out DeviceStatus status)
            ? string.Create(CultureInfo.InvariantCulture, $"{status.AchievedRateDeciHz / 10.0:0.0} samples/s, {status.MissedTicks} ticks missed")
            : "waiting for the device's status";
        return string.Create(CultureInfo.InvariantCulture, $"Link: {log.ReceivedPackets} packets, {log.LostPackets} lost   Device: {device}");
    }
}
