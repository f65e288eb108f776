using System.Globalization;
using System.Text.RegularExpressions;
using GluteSense.CostModel;
using GluteSense.NanoFakes;

namespace GluteSense.CostMeter;

/// <summary>A program whose cost on the genuine interpreter is written in its comment, and what the meter makes of it.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Measured">Instructions per tick on the interpreter.</param>
/// <param name="Predicted">What the meter counts per tick.</param>
public sealed partial record CalibrationProgram(string Name, long Measured, Cost Predicted)
{
    /// <summary>Where the programs are: beside the repository's folder.</summary>
    public const string FolderName = "shared/cost-calibration";

    // The yardsticks run so many turns; the others say how many.
    private const int YardstickTicks = 20000;
    private const string StandIns = "channel.cs";
    private const string Marker = "System.DateTime::get_UtcNow";

    // What the programs use of the framework beside what is counted: an exception without a message, as on the device, and a silent console.
    private const string Framework = """
        namespace System
        {
            public class ObjectDisposedException : Exception { }
            public static class Console { public static void WriteLine(string text) { } }
        }
        """;

    /// <summary>Deviation of the prediction in percent.</summary>
    public double ErrorPercent => 100.0 * (Predicted.Instructions - Measured) / Measured;

    /// <summary>Deviation that the table allows: 5 %, 8 % for the program whose filters decay to denormal numbers.</summary>
    public double TolerancePercent => Name == "usual" ? 8 : 5;

    /// <summary>True when the meter agrees with the interpreter.</summary>
    public bool Agrees => Math.Abs(ErrorPercent) <= TolerancePercent;

    /// <summary>The folder with the programs, or null when it is not on this machine.</summary>
    public static string? FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, FolderName);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Compiles, weaves and runs every program of a folder.</summary>
    public static IReadOnlyList<CalibrationProgram> RunAll(string folder)
    {
        string standIns = File.ReadAllText(Path.Combine(folder, StandIns));
        return
        [
            .. Directory.GetFiles(folder, "*.cs")
                .Where(path => Path.GetFileName(path) != StandIns)
                .Order(StringComparer.Ordinal)
                .Select(path => Run(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path), standIns)),
        ];
    }

    private static CalibrationProgram Run(string name, string source, string standIns)
    {
        string[] probes = source.Contains("UtcNow", StringComparison.Ordinal) ? [Marker] : [];
        WovenProgram program = WovenProgram.Load([SourceCompiler.Compile(name, source, standIns, Framework)], probes);
        (long measured, int ticks) = ReadComment(name, source);
        var watch = new MarkerWatch();
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            CostLedger.Current.Observer = watch;
            try
            {
                program.GetMethod("P", "Main")();
                watch.End(CostLedger.Current);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null
            ? new CalibrationProgram(name, measured, watch.Between.Per(ticks))
            : throw new InvalidOperationException($"The calibration program {name} failed.", failure);
    }

    private static (long Measured, int Ticks) ReadComment(string name, string source)
    {
        Match counted = Counted().Match(source);
        if (counted.Success)
        {
            return (Number(counted.Groups[1].Value), (int)Number(counted.Groups[2].Value));
        }

        Match corrected = Corrected().Match(source);
        return corrected.Success
            ? (Number(corrected.Groups[1].Value), YardstickTicks)
            : throw new InvalidOperationException($"The calibration program {name} does not say what was measured.");
    }

    private static long Number(string text) => long.Parse(text.Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Measured \(Thumb-2 build\): (\d+) instructions per tick.* over (\d+) ticks")]
    private static partial Regex Counted();

    [GeneratedRegex(@"(\d[\d ]*) corrected")]
    private static partial Regex Corrected();

    /// <summary>Takes the costs between the two clock markers, or of all when there are none.</summary>
    private sealed class MarkerWatch : ICostObserver
    {
        private readonly List<Cost> _marks = [];

        public Cost Between => _marks.Count > 2 ? _marks[1] - _marks[0] : _marks[^1];

        public void Entered(int probe, CostLedger ledger) => _marks.Add(Cost.Of(ledger));

        public void Left(int probe, CostLedger ledger)
        {
        }

        public void End(CostLedger ledger) => _marks.Add(Cost.Of(ledger));
    }
}
