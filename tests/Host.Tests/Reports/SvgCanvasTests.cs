using GluteSense.Host.Reports;

namespace GluteSense.Host.Tests.Reports;

[TestClass]
public sealed class SvgCanvasTests
{
    private static readonly PlotPoint[] Points = [new(0, 1), new(1, 2), new(5, 3), new(6, 4)];

    [TestMethod]
    [DataRow(2.0, "M0 1L1 2M5 3L6 4")]
    [DataRow(10.0, "M0 1L1 2L5 3L6 4")]
    [DataRow(double.PositiveInfinity, "M0 1L1 2L5 3L6 4")]
    public void A_line_begins_with_a_move_and_breaks_at_gaps(double gap, string path)
    {
        SvgCanvas canvas = new("plot", 10, 10, "Title", "Description");
        canvas.Polyline(Points, gap, "line");
        Assert.Contains($"d=\"{path}\"", canvas.ToString());
    }
}
