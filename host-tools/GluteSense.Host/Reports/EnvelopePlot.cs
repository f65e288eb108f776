using GluteSense.Host.Analysis;
using GluteSense.Signal;

namespace GluteSense.Host.Reports;

/// <summary>Draws the envelopes of a recording, one panel per muscle under a common time axis and on a common scale, with segments and peaks.</summary>
internal static class EnvelopePlot
{
    private const double Width = 800;
    private const double Left = 64;
    private const double PanelWidth = Width - Left - 12;
    private const double PanelHeight = 84;
    private const double PanelGap = 32;
    private const double Top = 24;
    private const int AmplitudeSteps = 4;
    private const int MaxPoints = 1200;

    // A 6 Hz envelope is smooth over 10 ms.
    private const double PointsPerS = 100;

    /// <summary>The picture.</summary>
    public static string Draw(AnalysisResult result, PreparedRecording prepared)
    {
        int[] channels = [.. Enumerable.Range(0, MuscleChannels.Count).Where(channel => prepared.Muscle(channel) is not null)];
        string unit = ReportText.Unit(prepared.Recording.Unit);
        SvgCanvas canvas = new(
            "envelope",
            Width,
            Top + channels.Length * (PanelHeight + PanelGap) + 18,
            $"Envelopes over time, in {unit}",
            "One line per muscle over the same time; shaded: segments. The table below lists them.");
        List<PlotPoint>[] lines = [.. channels.Select(channel => Points(prepared, channel))];
        double largest = lines.SelectMany(line => line).Max(point => point.Y);
        double scaleEnd = AxisTicks.RoundUp(largest > 0 ? largest : 1, AmplitudeSteps);
        TimeAxis axis = new(prepared.Recording.DurationS, Left, PanelWidth);
        double top = Top;
        for (int panel = 0; panel < channels.Length; panel++)
        {
            DrawPanel(canvas, result, prepared, axis, channels[panel], lines[panel], top, scaleEnd, unit);
            top += PanelHeight + PanelGap;
        }

        axis.DrawLabels(canvas, top - PanelGap);
        return canvas.ToString();
    }

    private static List<PlotPoint> Points(PreparedRecording prepared, int channel)
    {
        IReadOnlyList<double> envelope = prepared.Muscle(channel)!.Envelope.Values;
        double rateHz = prepared.Recording.RateHz;
        int step = Math.Max(1, (int)(rateHz / PointsPerS));
        List<PlotPoint> points = [];
        for (int index = 0; index < envelope.Count; index += step)
        {
            // A filter may swing a little below 0.
            points.Add(new PlotPoint(index / rateHz, Math.Max(0, envelope[index])));
        }

        return points;
    }

    private static void DrawPanel(
        SvgCanvas canvas, AnalysisResult result, PreparedRecording prepared, TimeAxis axis, int channel, List<PlotPoint> points, double top, double scaleEnd, string unit)
    {
        double bottom = top + PanelHeight;
        bool isGlute = channel == MuscleChannels.Glute(channel / 2);
        AnalysedSegment[] segments = [.. result.Segments.Where(segment => segment.SideNumber == channel / 2)];
        canvas.Text(Left, top - 7, "label", ReportText.Capital(ChannelName.InWords(channel)));
        canvas.Text(0, top - 7, "tick", unit);
        if (segments.Length <= AmplitudePlot.MaxShades)
        {
            foreach (AnalysedSegment segment in segments)
            {
                // A hair's breadth apart, so that strides that follow each other stay countable.
                canvas.Rectangle(axis.X(segment.StartS), top, Math.Max(0.5, axis.X(segment.EndS) - axis.X(segment.StartS) - 1), PanelHeight, "segment");
            }
        }

        axis.DrawGrid(canvas, top, bottom);
        foreach (double tick in AxisTicks.UpTo(scaleEnd, AmplitudeSteps))
        {
            double y = bottom - tick / scaleEnd * PanelHeight;
            canvas.Line(Left, y, Left + PanelWidth, y, tick == 0 ? "axis" : "grid");
            canvas.Text(Left - 6, y + 4, "tick end", ReportText.Number(tick, "G4"));
        }

        canvas.Polyline(
            MinMaxDecimation.Reduce(points, MaxPoints).Select(point => new PlotPoint(axis.X(point.X), bottom - point.Y / scaleEnd * PanelHeight)),
            double.PositiveInfinity,
            isGlute ? "glute-line" : "hamstring-line");
        IReadOnlyList<double> envelope = prepared.Muscle(channel)!.Envelope.Values;
        foreach (double peakS in segments.Length <= AmplitudePlot.MaxShades ? segments.Select(segment => isGlute ? segment.GlutePeakS : segment.HamstringPeakS).OfType<double>() : [])
        {
            double height = envelope[(int)Math.Round(peakS * prepared.Recording.RateHz)];
            canvas.Dot(axis.X(peakS), bottom - height / scaleEnd * PanelHeight, 2.5, isGlute ? "glute-fill" : "hamstring-fill");
        }
    }
}
