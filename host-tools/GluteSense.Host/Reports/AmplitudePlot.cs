using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Signal;

namespace GluteSense.Host.Reports;

/// <summary>Draws rms over time, one panel per channel under a common time axis and on a common scale, with the segments shaded.</summary>
internal static class AmplitudePlot
{
    /// <summary>Most points of a line: an hour has 72 000 blocks, a screen or a page no more pixels than this.</summary>
    public const int MaxPoints = 600;

    /// <summary>Most segments of a side that are shaded; more would melt into one grey.</summary>
    public const int MaxShades = 80;

    private const double Width = 800;
    private const double Left = 64;
    private const double PanelWidth = Width - Left - 12;
    private const double PanelHeight = 84;
    private const double EmptyHeight = 30;
    private const double PanelGap = 32;
    private const double Top = 24;
    private const int RmsSteps = 4;

    private static readonly string[] Names = ["Left glute", "Left hamstring", "Right glute", "Right hamstring"];

    /// <summary>The picture.</summary>
    public static string Draw(ReportContent content)
    {
        string unit = ReportText.Unit(content.Scale.Unit);
        List<PlotPoint>[] lines = [.. Enumerable.Range(0, MuscleChannels.Count).Select(channel => Points(content, channel))];
        SvgCanvas canvas = new(
            "amplitude",
            Width,
            Top + lines.Sum(line => Height(line) + PanelGap) + 18,
            $"rms of the four channels over time, in {unit}",
            $"Four lines, one per channel, over the same time; shaded: {content.SegmentName}s. The table below sums them up.");
        double largest = lines.SelectMany(line => line).Select(point => point.Y).DefaultIfEmpty().Max();
        double scaleEnd = AxisTicks.RoundUp(largest > 0 ? largest : 1, RmsSteps);
        TimeAxis axis = new(content.LengthS, Left, PanelWidth);
        double top = Top;
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            DrawPanel(canvas, content, axis, channel, lines[channel], top, scaleEnd, unit);
            top += Height(lines[channel]) + PanelGap;
        }

        axis.DrawLabels(canvas, top - PanelGap);
        return canvas.ToString();
    }

    /// <summary>A channel's known blocks that count, in time order: s, and rms in the session's unit; none where the electrode gave no usable signal.</summary>
    public static List<PlotPoint> Points(ReportContent content, int channel)
    {
        List<PlotPoint> points = [];
        if (Muscle(content, channel).IsUsable)
        {
            foreach (LiveRow block in content.Blocks)
            {
                if (!block.IsExcluded && block.TryGetRmsQ4(channel, out int rmsQ4))
                {
                    double middleS = (block.StartMs + content.BlockMs / 2.0) / 1000;
                    points.Add(new PlotPoint(Math.Min(middleS, content.LengthS), content.Scale.FromQ4(rmsQ4)));
                }
            }
        }

        return points;
    }

    private static double Height(List<PlotPoint> points)
    {
        return points.Count == 0 ? EmptyHeight : PanelHeight;
    }

    private static MuscleResult Muscle(ReportContent content, int channel)
    {
        SideResult side = content.Result.Sides.Side(channel / 2);
        return channel % 2 == 0 ? side.Glute : side.Hamstring;
    }

    private static void DrawPanel(
        SvgCanvas canvas, ReportContent content, TimeAxis axis, int channel, List<PlotPoint> points, double top, double scaleEnd, string unit)
    {
        double bottom = top + PanelHeight;
        canvas.Text(Left, top - 7, "label", Names[channel]);
        if (points.Count == 0)
        {
            canvas.Rectangle(Left, top, PanelWidth, EmptyHeight, "empty");
            canvas.Text(Left + 10, top + EmptyHeight / 2 + 4, "tick", "no usable signal");
            return;
        }

        DrawSegments(canvas, content, axis, channel / 2, top);
        axis.DrawGrid(canvas, top, bottom);
        foreach (double tick in AxisTicks.UpTo(scaleEnd, RmsSteps))
        {
            double y = bottom - tick / scaleEnd * PanelHeight;
            canvas.Line(Left, y, Left + PanelWidth, y, tick == 0 ? "axis" : "grid");
            canvas.Text(Left - 6, y + 4, "tick end", ReportText.Number(tick, "0.####"));
        }

        canvas.Text(0, top - 7, "tick", unit);
        IReadOnlyList<PlotPoint> shown = MinMaxDecimation.Reduce(points, MaxPoints);
        IEnumerable<PlotPoint> placed = shown.Select(point => new PlotPoint(axis.X(point.X), bottom - point.Y / scaleEnd * PanelHeight));

        // Points of a reduced line are up to two groups apart; blocks one, give or take a lost one.
        double groups = Math.Max(1, 4.0 * points.Count / MaxPoints);
        double gap = 2.5 * groups * content.BlockMs / 1000 / axis.LengthS * PanelWidth;
        canvas.Polyline(placed, gap, channel % 2 == 0 ? "glute-line" : "hamstring-line");
    }

    private static void DrawSegments(SvgCanvas canvas, ReportContent content, TimeAxis axis, int side, double top)
    {
        IReadOnlyList<SegmentResult> segments = content.Result.Sides.Side(side).Segments;
        if (segments.Count > MaxShades)
        {
            return;
        }

        foreach (SegmentResult segment in segments)
        {
            double start = axis.X(Math.Min(segment.StartS, axis.LengthS));
            double end = axis.X(Math.Min(segment.EndS, axis.LengthS));

            // A hair's breadth apart, so that strides that follow each other stay countable.
            canvas.Rectangle(start, top, Math.Max(0.5, end - start - 1), PanelHeight, "segment");
        }
    }
}
