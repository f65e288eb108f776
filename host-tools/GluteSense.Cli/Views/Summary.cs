using System.Globalization;
using GluteSense.Host.Results;

namespace GluteSense.Cli.Views;

/// <summary>The closing summary in plain text.</summary>
internal static class Summary
{
    private const string NotAvailable = "—";

    public static void Write(TextWriter writer, SessionResult result)
    {
        writer.WriteLine();
        writer.WriteLine(Line("", "rms " + result.RmsUnit, "activation", "electrode"));
        WriteSide(writer, "Left", result.Sides.Left);
        WriteSide(writer, "Right", result.Sides.Right);
        writer.WriteLine();
        WriteShare(writer, "Left", result.Sides.Left);
        WriteShare(writer, "Right", result.Sides.Right);
        WriteVerdict(writer, "left", result.Sides.Left);
        WriteVerdict(writer, "right", result.Sides.Right);
        WriteSymmetry(writer, result.SymmetryIndex);
        if (result.CadenceSpm is double cadence)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Cadence: {cadence:0.0} steps a minute"));
        }

        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Device: {Number(result.Device.AchievedRateHz, "0.0")} of {result.Device.SampleRateHz} samples a second, {result.Device.MissedTicks} of {result.Device.Ticks} ticks missed"));
        if (Condition(result) is { Length: > 0 } condition)
        {
            writer.WriteLine("Condition: " + condition);
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Link: {Count(result.Link.Packets, "packet")}, {result.Link.Lost} lost"));
        WriteList(writer, "What this session can not tell:", result.Notes);
        WriteList(writer, "Coach's notes (sources in the report):", [.. result.CoachNotes.Select(note => note.Text)]);

        writer.WriteLine();
        writer.WriteLine("Report: " + result.Files["report"]);
    }

    /// <summary>Battery and faults in few words.</summary>
    private static string Condition(SessionResult result)
    {
        string[] battery = result.Device.BatteryPercent is int percent ? [string.Create(CultureInfo.InvariantCulture, $"battery {percent} %")] : [];
        return string.Join(", ", battery.Concat((result.Device.Faults ?? []).Select(FaultNames.WordsOf)));
    }

    private static void WriteList(TextWriter writer, string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine(heading);
        foreach (string item in items)
        {
            WrappedText.Write(writer, "  -", item);
        }
    }

    private static void WriteVerdict(TextWriter writer, string side, SideResult result)
    {
        if (result.Verdict is { } verdict && (result.Glute.IsUsable || result.Hamstring.IsUsable))
        {
            WrappedText.Write(writer, "Verdict:", VerdictText.Sentence(verdict, side) + ".");
        }
    }

    private static void WriteSymmetry(TextWriter writer, SymmetryResult index)
    {
        if (index is not { Glute: null, Hamstring: null })
        {
            string glute = SymmetryText.Of(index.Glute, index.GluteInterval);
            string hamstring = SymmetryText.Of(index.Hamstring, index.HamstringInterval);
            WrappedText.Write(writer, "Right compared with left:", $"glute {glute}, hamstring {hamstring}; {SymmetryText.Meaning}.");
        }
    }

    private static void WriteSide(TextWriter writer, string side, SideResult result)
    {
        WriteMuscle(writer, side + " glute", result.Glute);
        WriteMuscle(writer, side + " hamstring", result.Hamstring);
    }

    private static void WriteMuscle(TextWriter writer, string name, MuscleResult muscle)
    {
        string quality = muscle.Quality.Count == 0 ? "good" : string.Join(", ", muscle.Quality);
        writer.WriteLine(Line(name, Number(muscle.Rms, "0.0"), Number(muscle.Activation, "0 %"), quality));
    }

    private static void WriteShare(TextWriter writer, string name, SideResult side)
    {
        string segments = side.Reps is int reps ? ", " + Count(reps, "rep") : side.Strides is int strides ? ", " + Count(strides, "stride") : "";
        string share = side.GluteShare is double gluteShare
            ? "glute share " + Number(gluteShare, "0.0 %")
            : side.RawShare is double rawShare ? "raw share of the glute " + Number(rawShare, "0.0 %") : "no share";
        writer.WriteLine($"{name}: {share}{segments}");
    }

    private static string Count(int count, string unit) => $"{count} {unit}{(count == 1 ? "" : "s")}";

    private static string Line(string name, string rms, string activation, string quality) => $"{name,-16}{rms,12}{activation,12}   {quality}";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? NotAvailable;
}
