using System.CommandLine;
using System.Globalization;
using GluteSense.Cli.Demo;
using GluteSense.Host.Sessions;
using GluteSense.Simulator.Device;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Commands;

/// <summary>`glutesense demo`: a whole session on the virtual wearable.</summary>
internal static class DemoCommand
{
    private const string Help = """
        A whole session on the virtual wearable: the unmodified firmware samples a synthetic wearer, or a recording of yours, and its
        packets cross a simulated Bluetooth link into this tool. Nothing has to be plugged in.

        Examples:
          glutesense demo                                  bridges, live, with a report at the end
          glutesense demo --inhibit left:40                the left glute at 60 % of its amplitude
          glutesense demo --mode run --duration 90 --json  a run, as fast as possible, as JSON
          glutesense demo --recording walk.csv --map rightGlute=R_GMAX,rightHamstring=R_BF --mode run

        A recording is a CSV file: '#' lines with 'sample_rate_hz: N' and 'units: uV|mV|V|adc-V', a line of column names, then one line per
        sample. Exit codes: 0 done, 2 command line, 3 recording refused, 4 device, 5 files can not be written, 130 stopped.
        """;

    public static Command Create(CliConsole console)
    {
        var mode = new Option<SessionMode>("--mode")
        {
            Description = "What is measured: bridge (default), slrdl (single-leg Romanian deadlift) or run; of a recording any exercise of PROTOCOL.md section 6.",
            HelpName = "bridge|slrdl|run",
            CustomParser = result => OptionText.Parse(result, ParseMode),
            DefaultValueFactory = _ => SessionMode.Bridge,
        };
        var recording = new Option<string?>("--recording") { Description = "CSV file to play at the electrodes instead of the synthetic wearer.", HelpName = "FILE" };
        var map = new Option<ChannelMap?>("--map")
        {
            Description = "Which column feeds which electrode pair, any subset of: leftGlute=COL,leftHamstring=COL,rightGlute=COL,rightHamstring=COL.",
            HelpName = "CHANNEL=COL,...",
            CustomParser = result => OptionText.Parse(result, ChannelMap.Parse),
        };
        var gain = new Option<double?>("--gain")
        {
            Description = "Gain of the analog front end, 1 to 100000 (default 1000). With --units adc-V: the gain the recording was made with.",
            HelpName = "X",
            CustomParser = result => OptionText.Parse(result, text => (double?)Number(text, 1, 100_000)),
        };
        var units = new Option<SignalUnit?>("--units")
        {
            Description = "Units of the recording, over what the file says. adc-V: volts at the ADC pin.",
            HelpName = "uV|mV|V|adc-V",
            CustomParser = result => OptionText.Parse(result, text => (SignalUnit?)SignalUnits.Parse(text)),
        };
        var rate = new Option<int>("--rate")
        {
            Description = "Sampling rate of the device: 250, 500 or 1000 Hz.",
            HelpName = "250|500|1000",
            CustomParser = result => OptionText.Parse(result, ParseRate),
            DefaultValueFactory = _ => 500,
        };
        var inhibit = new Option<Inhibition?>("--inhibit")
        {
            Description = "Lower one glute of the synthetic wearer by a percentage in the exercise (not in the reference contraction).",
            HelpName = "left|right:PERCENT",
            CustomParser = result => OptionText.Parse(result, ParseInhibition),
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of everything random, a whole number from 0: the same seed gives the same session.",
            HelpName = "N",
            CustomParser = result => OptionText.Parse(result, ParseSeed),
            DefaultValueFactory = _ => 1,
        };
        var duration = new Option<double?>("--duration")
        {
            Description = "Length of the measurement in s, 1 to 14400 (default 40, or the whole recording).",
            HelpName = "S",
            CustomParser = result => OptionText.Parse(result, text => (double?)Number(text, 1, 4 * 3600)),
        };
        var speed = new Option<Pace?>("--speed")
        {
            Description = "real: in real time (default in a terminal); max: as fast as possible (default elsewhere).",
            HelpName = "max|real",
            CustomParser = result => OptionText.Parse(result, ParsePace),
        };
        var pain = new Option<bool>("--pain") { Description = "The wearer says that something hurts. The coach's notes go by it; no file keeps it as a fact." };
        var afterBirth = new Option<bool>("--after-birth") { Description = "The wearer says that she gave birth lately. The same." };
        var output = new Option<string?>("--out") { Description = "Folder for the files (default: a new folder below glutesense-out).", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of the live view and the summary." };

        var command = new Command("demo", Help) { mode, recording, map, gain, units, rate, inhibit, seed, duration, speed, pain, afterBirth, output, json };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(CommandLine.Guard(console, () => new DemoRun(console).Run(
            new DemoOptions
            {
                Mode = parsed.GetRequiredValue(mode),
                Recording = parsed.GetValue(recording),
                Map = parsed.GetValue(map),
                Gain = parsed.GetValue(gain),
                Units = parsed.GetValue(units),
                RateHz = parsed.GetValue(rate),
                Inhibition = parsed.GetValue(inhibit),
                Seed = parsed.GetValue(seed),
                DurationS = parsed.GetValue(duration),
                Pace = parsed.GetValue(speed),
                HasPain = parsed.GetValue(pain) ? true : null,
                IsAfterBirth = parsed.GetValue(afterBirth) ? true : null,
                OutputFolder = parsed.GetValue(output),
                Json = parsed.GetValue(json),
            },
            cancellationToken))));
        return command;
    }

    private static SessionMode ParseMode(string text) => SessionMode.TryFind(text, out SessionMode mode)
        ? mode
        : throw new UsageException($"Unknown mode '{text}': use bridge, slrdl or run, or with --recording one of {string.Join(", ", SessionMode.All)}.");

    private static ulong ParseSeed(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            ? seed
            : throw new UsageException($"'{text}' is no seed: use a whole number from 0.");

    private static int ParseRate(string text) => text switch
    {
        "250" => 250,
        "500" => 500,
        "1000" => 1000,
        _ => throw new UsageException($"The device does not sample at '{text}' Hz: use 250, 500 or 1000."),
    };

    private static Pace? ParsePace(string text) => text switch
    {
        "max" => Pace.Max,
        "real" => Pace.Real,
        _ => throw new UsageException($"Unknown speed '{text}': use max or real."),
    };

    private static Inhibition? ParseInhibition(string text)
    {
        string[] parts = text.Split(':');
        BodySide? side = parts[0] switch { "left" => BodySide.Left, "right" => BodySide.Right, _ => null };
        return parts.Length == 2 && side is not null
            ? new Inhibition(side.Value, Number(parts[1], 0, 100))
            : throw new UsageException($"'{text}' is no side and percentage: use for example left:40.");
    }

    private static double Number(string text, double least, double most)
    {
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= least && value <= most
            ? value
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a number from {least} to {most}."));
    }
}
