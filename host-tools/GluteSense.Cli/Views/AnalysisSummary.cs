using System.Globalization;
using GluteSense.Host.Analysis;
using GluteSense.Protocol;

namespace GluteSense.Cli.Views;

/// <summary>An analysis in plain text: verdicts, channels, segments, onsets, notes.</summary>
internal static class AnalysisSummary
{
    private const string NotAvailable = "—";
    private const int MostSegments = 40;

    private static readonly string[] SideNames = ["Left", "Right"];

    public static void Write(TextWriter writer, AnalysisResult result, string? plot)
    {
        string kind = result.Input.Mode == "run" ? "stride" : "rep";
        string exercise = result.Input.Exercise is { } named ? $" of {named}" : "";
        writer.WriteLine(Text($"{result.Input.File}: {result.Input.DurationS:0.0} s at {result.Input.RateHz:0.###} Hz, {Count(result.Segments.Count, kind)}{exercise}"));
        if (result.CadenceSpm is { } cadence)
        {
            writer.WriteLine(Text($"Cadence: {cadence:0.0} steps a minute"));
        }

        for (int side = 0; side < SideNames.Length; side++)
        {
            if (result.Channels.Any(channel => channel.Channel.StartsWith(SideNames[side], StringComparison.OrdinalIgnoreCase)))
            {
                writer.WriteLine($"{SideNames[side]}: {VerdictWords.Of(result.Verdict.Side(side))}");
                if (result.Comparison is { } comparison)
                {
                    WrappedText.Write(writer, "  ", ComparisonWords.Of(comparison.Kind, comparison.Side(side)));
                }
            }
        }

        WriteChannels(writer, result);
        WriteSegments(writer, result, kind);
        WriteOnsets(writer, result);
        writer.WriteLine();
        writer.WriteLine("What this recording can and can not tell:");
        foreach (string note in result.Notes)
        {
            WrappedText.Write(writer, "  -", note);
        }

        if (plot is not null)
        {
            writer.WriteLine();
            writer.WriteLine("Plot: " + Path.GetFullPath(plot));
        }
    }

    private static void WriteChannels(TextWriter writer, AnalysisResult result)
    {
        writer.WriteLine();
        writer.WriteLine($"{"channel",-16}{"rest rms",12}{"S/N (dB)",12}{"clipped",12}{"constant (s)",14}");
        foreach (AnalysedChannel channel in result.Channels)
        {
            string unit = channel.RestRms is null ? "" : " " + channel.Unit;
            writer.WriteLine($"{channel.Channel,-16}{Number(channel.RestRms, "G3") + unit,12}{Number(channel.SnrDb, "0.0"),12}{channel.ClippedSamples,12}{Number(channel.ConstantS, "0.00"),14}");
        }
    }

    private static void WriteSegments(TextWriter writer, AnalysisResult result, string kind)
    {
        if (result.Segments.Count == 0)
        {
            return;
        }

        string unit = result.Segments[0].Unit;
        writer.WriteLine();
        writer.WriteLine($"Times in s, rms in {unit}, raw share of the glute in %");
        writer.WriteLine($"{"",4} {"side",-6}{"start",9}{"end",9}{"G peak",10}{"H peak",10}{"G rms",10}{"H rms",10}{"share",8}");
        for (int index = 0; index < Math.Min(result.Segments.Count, MostSegments); index++)
        {
            AnalysedSegment segment = result.Segments[index];
            string mark = segment.IsSaturated ? " clipped" : "";
            writer.WriteLine(
                $"{index,4} {segment.Side,-6}{Number(segment.StartS, "0.00"),9}{Number(segment.EndS, "0.00"),9}{Number(segment.GlutePeakS, "0.000"),10}{Number(segment.HamstringPeakS, "0.000"),10}"
                + $"{Number(segment.GluteRms, "G4"),10}{Number(segment.HamstringRms, "G4"),10}{Number(segment.SharePermille / 10.0, "0.0"),8}{mark}");
        }

        if (result.Segments.Count > MostSegments)
        {
            writer.WriteLine($"     and {Count(result.Segments.Count - MostSegments, kind)} more: --json lists all.");
        }
    }

    private static void WriteOnsets(TextWriter writer, AnalysisResult result)
    {
        if (result.Onsets.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine($"{"",4} {"channel",-16}{"onset (s)",10}{"interval",10}{"end (s)",10}{"S/N (dB)",10}");
        foreach (AnalysedOnset onset in result.Onsets)
        {
            string remark = onset.Withheld is not null ? "  withheld: " + onset.Withheld : onset.IsUncertain ? "  uncertain" : "";
            string interval = onset.IntervalMs is { } ms ? Text($"{ms:0} ms") : NotAvailable;
            writer.WriteLine($"{onset.Segment,4} {onset.Channel,-16}{Number(onset.StartS, "0.000"),10}{interval,10}{Number(onset.EndS, "0.000"),10}{Number(onset.SnrDb, "0.0"),10}{remark}");
        }

        foreach (AnalysedOnsetDifference difference in result.OnsetDifferences)
        {
            writer.WriteLine(Text($"{difference.Segment,4} {difference.Side}: glute {Math.Abs(difference.DifferenceMs):0} ms {(difference.DifferenceMs < 0 ? "before" : "after")} the hamstring (glute minus hamstring {difference.LowerMs:0} to {difference.UpperMs:0} ms)"));
        }
    }

    private static string Count(int count, string unit) => $"{count} {unit}{(count == 1 ? "" : "s")}";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? NotAvailable;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
