namespace GluteSense.Host.Reports;

/// <summary>Draws one bar per side, divided between glute and hamstring.</summary>
internal static class ShareBars
{
    private const double Width = 800;
    private const double Left = 64;
    private const double BarWidth = Width - Left - 8;
    private const double BarHeight = 38;
    private const double RowHeight = 56;
    private const double Top = 8;

    // Below this width a label does not fit into its half.
    private const double LabelFraction = 0.16;

    public static string Draw(ReportContent content)
    {
        SvgCanvas canvas = new(
            "shares",
            Width,
            Top + 2 * RowHeight + 24,
            "Share of glute and hamstring per side",
            "One bar per side; the blue part is the glute, the orange part the hamstring. The numbers stand in the table of muscles.");
        for (int side = 0; side < 2; side++)
        {
            double top = Top + side * RowHeight;
            canvas.Text(0, top + BarHeight / 2 + 5, "label", ReportText.Capital(ReportText.SideNames[side]));
            if (content.Shares[side].Total is { } share)
            {
                DrawBar(canvas, top, share);
            }
            else
            {
                canvas.Rectangle(Left, top, BarWidth, BarHeight, "empty");
                canvas.Text(Left + 10, top + BarHeight / 2 + 5, "tick", "not known");
            }
        }

        double axis = Top + 2 * RowHeight - 10;
        foreach (double tick in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            string anchor = tick == 0 ? "tick" : tick == 1 ? "tick end" : "tick middle";
            canvas.Text(Left + tick * BarWidth, axis + 12, anchor, ReportText.Percent(tick));
        }

        canvas.Line(Left + BarWidth / 2, Top - 6, Left + BarWidth / 2, axis - 4, "half");
        return canvas.ToString();
    }

    private static void DrawBar(SvgCanvas canvas, double top, double share)
    {
        double split = Left + share * BarWidth;
        canvas.Rectangle(Left, top, share * BarWidth, BarHeight, "glute-fill");
        canvas.Rectangle(split, top, (1 - share) * BarWidth, BarHeight, "hamstring-fill");
        double middle = top + BarHeight / 2 + 5;
        if (share >= LabelFraction)
        {
            canvas.Text(Left + 10, middle, "inside", $"glute {ReportText.Percent(share)}");
        }

        if (1 - share >= LabelFraction)
        {
            canvas.Text(Left + BarWidth - 10, middle, "inside end", $"hamstring {ReportText.Percent(1 - share)}");
        }
    }
}
