using System.CommandLine;
using System.Globalization;
using GluteSense.Cli.Analyse;
using GluteSense.Detection;
using GluteSense.Host.Analysis;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Commands;

/// <summary>`glutesense analyse`: segments, verdict and onsets of any recording.</summary>
internal static class AnalyseCommand
{
    private const string Help = """
        Segments, verdict and onsets of any EMG recording of glutes and hamstrings. What a rep or stride is, is decided by the device's own code; peaks, onsets
        and the verdict are calculated here in double precision. One muscle is enough for segments; a verdict needs both of a side.

        Examples:
          glutesense analyse bridges.csv --map rightGlute=R_GMAX,rightHamstring=R_BF
                reps with peaks, amplitudes and raw shares
          glutesense analyse late.csv --reference early.csv --map rightGlute=G,rightHamstring=H --exercise bridge
                the verdict: at least 3 reps against at least 12 of the same session and electrodes
          glutesense analyse run.csv --map leftGlute=LG,leftHamstring=LH --mode run --reference warmup.csv
                strides and cadence; the verdict needs 30 strides against 60
          glutesense analyse cued.csv --reference uncued.csv --compare cue --map rightGlute=G,rightHamstring=H
                what the cue changed in glute, hamstring and their ratio, with 95 % intervals: at least 3 reps each
          glutesense analyse squeeze.csv --map rightGlute=EMG_mV --onsets --json
                one muscle, with onsets, as JSON
          glutesense analyse walk.csv --map rightGlute=G,rightHamstring=H --mode run --plot walk.html
                a page with the envelopes and the marked strides

        A recording is a CSV file: '#' lines with 'sample_rate_hz: N' (250 or more) and 'units: uV|mV|V|adc-V', a line of column names, then one line per
        sample. Rest is taken from the quietest second unless --quiet names it. Exit codes: 0 done (also when a verdict is withheld), 2 command line,
        3 recording refused, 5 a file can not be written.
        """;

    public static Command Create(CliConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "The recording, a CSV file.", HelpName = "FILE" };
        var map = new Option<ChannelMap?>("--map")
        {
            Description = "Which column is which muscle, any subset of: leftGlute=COL,leftHamstring=COL,rightGlute=COL,rightHamstring=COL.",
            HelpName = "CHANNEL=COL,...",
            CustomParser = result => OptionText.Parse(result, ChannelMap.Parse),
        };
        var reference = new Option<string?>("--reference") { Description = "Recording of the reference set: same exercise or run, session, electrodes and columns.", HelpName = "FILE" };
        var compare = new Option<ComparisonKind?>("--compare")
        {
            Description = "What reference and FILE are to each other. cue: the same exercise without, then with the cue. carryover: runs before and after an exercise block. "
                + "retention: both with the cue off, before and after cued sets.",
            HelpName = "cue|carryover|retention",
            CustomParser = result => OptionText.Parse(result, ParseComparison),
        };
        var exercise = new Option<string?>("--exercise")
        {
            Description = "Which exercise the reps are of: " + Exercises(", ") + ".",
            HelpName = Exercises("|"),
            CustomParser = result => OptionText.Parse(result, ParseExercise),
        };
        var mode = new Option<string?>("--mode")
        {
            Description = "run: strides of a run or walk. Without it the recording holds reps.",
            HelpName = "run",
            CustomParser = result => OptionText.Parse(result, ParseMode),
        };
        var quiet = new Option<(double FromS, double ToS)?>("--quiet")
        {
            Description = "Where the wearer rested in FILE, in s, at least 1 s: for example 0.5-2.5. Default: the quietest second.",
            HelpName = "FROM-TO",
            CustomParser = result => OptionText.Parse(result, ParseQuiet),
        };
        var units = new Option<SignalUnit?>("--units")
        {
            Description = "Units of the recordings, over what the files say. adc-V: volts at the ADC pin.",
            HelpName = "uV|mV|V|adc-V",
            CustomParser = result => OptionText.Parse(result, text => (SignalUnit?)SignalUnits.Parse(text)),
        };
        var onsets = new Option<bool>("--onsets") { Description = "Onset and offset of both muscles in every rep, with intervals; withheld below an S/N of 6 dB." };
        var plot = new Option<string?>("--plot") { Description = "Write a page with envelopes and marked segments.", HelpName = "FILE.html" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of the summary." };

        var command = new Command("analyse", Help) { file, map, reference, compare, exercise, mode, quiet, units, onsets, plot, json };
        command.SetAction(parsed => CommandLine.Guard(console, () => new AnalyseRun(console).Run(new AnalyseOptions
        {
            File = parsed.GetValue(file)!,
            Map = parsed.GetValue(map),
            Reference = parsed.GetValue(reference),
            Compare = parsed.GetValue(compare),
            Exercise = parsed.GetValue(exercise),
            IsRun = parsed.GetValue(mode) is not null,
            Quiet = parsed.GetValue(quiet),
            Units = parsed.GetValue(units),
            Onsets = parsed.GetValue(onsets),
            Plot = parsed.GetValue(plot),
            Json = parsed.GetValue(json),
        })));
        return command;
    }

    private static string Exercises(string separator) => string.Join(separator, Enumerable.Range(0, ExerciseCatalog.Count).Select(ExerciseCatalog.Name));

    private static string ParseExercise(string text) => Enumerable.Range(0, ExerciseCatalog.Count).Select(ExerciseCatalog.Name).Contains(text)
        ? text
        : throw new UsageException($"Unknown exercise '{text}': use one of {Exercises(", ")}.");

    private static ComparisonKind? ParseComparison(string text) => text switch
    {
        "cue" => ComparisonKind.Cue,
        "carryover" => ComparisonKind.CarryOver,
        "retention" => ComparisonKind.Retention,
        _ => throw new UsageException($"Unknown comparison '{text}': use cue, carryover or retention, or leave it out."),
    };

    private static string ParseMode(string text) => text == "run" ? text : throw new UsageException($"Unknown mode '{text}': use run, or leave it out for reps.");

    private static (double FromS, double ToS)? ParseQuiet(string text)
    {
        string[] parts = text.Split('-');
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double fromS)
            && double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double toS)
            && toS > fromS
            ? (fromS, toS)
            : throw new UsageException($"'{text}' is no stretch of time: use for example --quiet 0.5-2.5, in seconds.");
    }
}
