namespace GluteSense.Host.Reports;

/// <summary>Draws the share of every segment per side over time, with the side's mean as a line.</summary>
internal static class SharePlot
{
    private const double Width = 800;
    private const double Left = 64;
    private const double PanelWidth = Width - Left - 12;
    private const double PanelHeight = 130;
    private const double PanelStep = 172;
    private const double Top = 26;

    /// <summary>The picture; empty where no side has a segment with a share.</summary>
    public static string Draw(ReportContent content)
    {
        int[] sides = [.. Enumerable.Range(0, 2).Where(side => content.Shares[side].Mean is not null)];
        if (sides.Length == 0)
        {
            return "";
        }

        SvgCanvas canvas = new(
            "segments",
            Width,
            Top + sides.Length * PanelStep + 6,
            $"Share of every {content.SegmentName} per side",
            "One dot per " + content.SegmentName + " (or per group of them) at its share; the line is the mean. The table below has the numbers.");
        TimeAxis axis = new(content.LengthS, Left, PanelWidth);
        double bottom = 0;
        for (int row = 0; row < sides.Length; row++)
        {
            double top = Top + row * PanelStep;
            bottom = top + PanelHeight;
            DrawPanel(canvas, content.Shares[sides[row]], ReportText.SideNames[sides[row]], axis, top);
        }

        axis.DrawLabels(canvas, bottom);
        return canvas.ToString();
    }

    private static void DrawPanel(SvgCanvas canvas, SideShares shares, string side, TimeAxis axis, double top)
    {
        double bottom = top + PanelHeight;
        double mean = shares.Mean ?? 0;
        canvas.Text(Left, top - 9, "label", $"{ReportText.Capital(side)} {shares.Name}");
        canvas.Text(Left + PanelWidth, top - 9, "tick end", $"line: mean {ReportText.Percent(mean)}");
        axis.DrawGrid(canvas, top, bottom);
        foreach (double tick in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            double y = bottom - tick * PanelHeight;
            canvas.Line(Left, y, Left + PanelWidth, y, tick == 0 ? "axis" : "grid");
            canvas.Text(Left - 6, y + 4, "tick end", ReportText.Percent(tick));
        }

        canvas.Line(Left, bottom - mean * PanelHeight, Left + PanelWidth, bottom - mean * PanelHeight, "mean");
        foreach (SegmentGroup group in shares.Groups)
        {
            if (shares.Share(group.LogRatio) is { } share)
            {
                double middleS = Math.Min((group.StartS + group.EndS) / 2, axis.LengthS);
                canvas.Dot(axis.X(middleS), bottom - share * PanelHeight, 4, "glute-dot");
            }
        }
    }
}
