namespace GluteSense.Host.Reports;

/// <summary>The pictures over time, each with its table.</summary>
internal static class PlotSections
{
    private static readonly string[] Channels = ["left glute", "left hamstring", "right glute", "right hamstring"];

    /// <summary>rms over time.</summary>
    public static void WriteAmplitudes(TextWriter writer, ReportContent content)
    {
        string unit = ReportText.Unit(content.Scale.Unit);
        bool isShaded = content.Result.Sides.Left.Segments.Count <= AmplitudePlot.MaxShades
            && content.Result.Sides.Right.Segments.Count <= AmplitudePlot.MaxShades;
        string shading = isShaded ? $" Shaded: {content.SegmentName}s found." : $" Too many {content.SegmentName}s to shade them.";
        string reduction = content.Blocks.Count > AmplitudePlot.MaxPoints ? " Lowest and highest block of every stretch." : "";
        writer.Write(
            $"""
            <section class="page">
            <h2>Signal over time</h2>
            <figure>
            {AmplitudePlot.Draw(content)}<figcaption>rms of each block in {unit}, noise of rest included; all panels have the same scale.{reduction}{shading}</figcaption>
            </figure>
            <table>
            <thead><tr><th>Channel</th><th class="num">Blocks</th><th class="num">Median ({unit})</th><th class="num">95 of 100 below ({unit})</th><th class="num">Largest ({unit})</th></tr></thead>
            <tbody>

            """);
        for (int channel = 0; channel < Channels.Length; channel++)
        {
            double[] values = [.. AmplitudePlot.Points(content, channel).Select(point => point.Y).Order()];
            writer.Write(FormattableString.Invariant(
                $"<tr><td>{Channels[channel]}</td><td class=\"num\">{values.Length}</td><td class=\"num\">{Quantile(values, 0.5)}</td><td class=\"num\">{Quantile(values, 0.95)}</td><td class=\"num\">{Quantile(values, 1)}</td></tr>\n"));
        }

        writer.Write("</tbody>\n</table>\n</section>\n");
    }

    /// <summary>Share per segment; nothing where no segment was found.</summary>
    public static void WriteSegments(TextWriter writer, ReportContent content)
    {
        if (content.Shares.All(shares => shares.Groups.Count == 0))
        {
            return;
        }

        string picture = SharePlot.Draw(content);
        bool isGrouped = content.Shares.Any(shares => shares.Groups.Any(group => group.Count > 1));
        string grouping = isGrouped ? $" Each dot and row is the mean of several {content.SegmentName}s in a row." : "";
        writer.Write($"<section class=\"page\">\n<h2>{ReportText.Capital(content.SegmentName)} by {content.SegmentName}</h2>\n");
        if (picture.Length > 0)
        {
            writer.Write(
                $"""
                <figure>
                {picture}<figcaption>Share of the glute in every {content.SegmentName}.{grouping} The mean is taken of the log ratio, where errors are symmetric.</figcaption>
                </figure>

                """);
        }

        writer.Write("<div class=\"columns\">\n");
        for (int side = 0; side < content.Shares.Count; side++)
        {
            WriteTable(writer, content.Shares[side], ReportText.SideNames[side], content.SegmentName);
        }

        writer.Write("</div>\n</section>\n");
    }

    private static void WriteTable(TextWriter writer, SideShares shares, string side, string segmentName)
    {
        if (shares.Groups.Count == 0)
        {
            return;
        }

        writer.Write(
            $"""
            <table class="dense">
            <caption>{ReportText.Capital(side)}</caption>
            <thead><tr><th class="num">{ReportText.Capital(segmentName)}</th><th class="num">Start (s)</th><th class="num">End (s)</th><th class="num">Hamstring peak after glute (ms)</th><th class="num">ln(G/H) of rms</th><th class="num">{ReportText.Capital(shares.Name)}</th></tr></thead>
            <tbody>

            """);
        foreach (SegmentGroup group in shares.Groups)
        {
            writer.Write(
                $"""
                <tr><td class="num">{group.Numbers}</td><td class="num">{ReportText.Number(group.StartS, "0.00")}</td><td class="num">{ReportText.Number(group.EndS, "0.00")}</td><td class="num">{ReportText.Number(group.PeakLagMs, "0;−0;0")}</td><td class="num">{ReportText.Number(group.LogRatio, "0.00;−0.00;0.00")}</td><td class="num">{ReportText.Percent(shares.Share(group.LogRatio))}</td></tr>

                """);
        }

        writer.Write("</tbody>\n</table>\n");
    }

    private static string Quantile(double[] sorted, double fraction)
    {
        return sorted.Length == 0 ? ReportText.Unknown : ReportText.Amplitude(sorted[(int)Math.Round(fraction * (sorted.Length - 1))]);
    }
}
