using GluteSense.Host.Analysis;
using GluteSense.Signal;

namespace GluteSense.Host.Reports;

/// <summary>Writes an analysis as one HTML page that needs nothing else: envelopes with marked segments and peaks, tables, notes.</summary>
public static class AnalysisPage
{
    /// <summary>Writes the page; text from outside is escaped.</summary>
    public static void Write(TextWriter writer, AnalysisResult result, PreparedRecording prepared)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(prepared);
        string title = "GluteSense: " + result.Input.File;
        PageFrame.Begin(writer, title);
        writer.Write(
            $"""
            <header>
            <p class="brand">GluteSense</p>
            <h1>{ReportText.Escape(result.Input.File)}</h1>
            <p class="quiet">{ReportText.Number(result.Input.DurationS, "0.0")} s at {ReportText.Number(result.Input.RateHz, "0.###")} Hz, {result.Segments.Count} {(result.Input.Mode == "run" ? "strides" : "reps")}</p>
            </header>

            """);
        WriteVerdicts(writer, result);
        writer.Write(
            $"""
            <section>
            <figure>
            {EnvelopePlot.Draw(result, prepared)}<figcaption>6 Hz envelope of the rectified signal, band-limited to 20-450 Hz; shaded: segments; dots: peaks.</figcaption>
            </figure>
            </section>

            """);
        WriteSegments(writer, result);
        writer.Write("<section>\n<h2>What this recording can and can not tell</h2>\n<ul>\n");
        foreach (string note in result.Notes)
        {
            writer.Write($"<li>{ReportText.Escape(note)}</li>\n");
        }

        writer.Write("</ul>\n</section>\n");
        PageFrame.End(writer);
    }

    private static void WriteVerdicts(TextWriter writer, AnalysisResult result)
    {
        writer.Write("<section>\n");
        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            string name = ReportText.SideNames[side];
            if (result.Channels.Any(channel => channel.Channel.StartsWith(name, StringComparison.Ordinal)))
            {
                writer.Write($"<p><strong>{ReportText.Capital(name)}:</strong> {ReportText.Escape(VerdictWords.Of(result.Verdict.Side(side)))}.</p>\n");
                if (result.Comparison is { } comparison)
                {
                    writer.Write($"<p>{ReportText.Escape(ComparisonWords.Of(comparison.Kind, comparison.Side(side)))} (95 % intervals).</p>\n");
                }
            }
        }

        if (result.CadenceSpm is { } cadence)
        {
            writer.Write($"<p><strong>Cadence:</strong> {ReportText.Number(cadence, "0.0")} steps a minute.</p>\n");
        }

        writer.Write("</section>\n");
    }

    private static void WriteSegments(TextWriter writer, AnalysisResult result)
    {
        if (result.Segments.Count == 0)
        {
            return;
        }

        string unit = ReportText.Escape(ReportText.Unit(result.Segments[0].Unit));
        writer.Write(
            $"""
            <section>
            <h2>Segments</h2>
            <table class="dense">
            <thead><tr><th class="num">No.</th><th>Side</th><th class="num">Start (s)</th><th class="num">End (s)</th><th class="num">Glute peak (s)</th><th class="num">Hamstring peak (s)</th><th class="num">Glute rms ({unit})</th><th class="num">Hamstring rms ({unit})</th><th class="num">Raw share</th></tr></thead>
            <tbody>

            """);
        for (int index = 0; index < result.Segments.Count; index++)
        {
            AnalysedSegment segment = result.Segments[index];
            writer.Write(
                $"""
                <tr><td class="num">{index}</td><td>{segment.Side}</td><td class="num">{ReportText.Number(segment.StartS, "0.00")}</td><td class="num">{ReportText.Number(segment.EndS, "0.00")}</td><td class="num">{ReportText.Number(segment.GlutePeakS, "0.000")}</td><td class="num">{ReportText.Number(segment.HamstringPeakS, "0.000")}</td><td class="num">{ReportText.Amplitude(segment.GluteRms)}</td><td class="num">{ReportText.Amplitude(segment.HamstringRms)}</td><td class="num">{ReportText.Percent(segment.SharePermille / 1000.0)}</td></tr>

                """);
        }

        writer.Write("</tbody>\n</table>\n</section>\n");
    }
}
