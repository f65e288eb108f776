using GluteSense.Host.Reports;

namespace GluteSense.Host.Tests.Reports;

[TestClass]
public sealed class MinMaxDecimationTests
{
    [TestMethod]
    [DataRow(601)]
    [DataRow(1000)]
    [DataRow(72_000)]
    public void A_long_line_gets_short_and_keeps_its_extremes_and_its_order(int count)
    {
        Random random = new(count);
        PlotPoint[] points = [.. Enumerable.Range(0, count).Select(index => new PlotPoint(index, random.NextDouble()))];
        points[count / 3] = new PlotPoint(count / 3, 99);
        points[count / 2] = new PlotPoint(count / 2, -99);

        IReadOnlyList<PlotPoint> reduced = MinMaxDecimation.Reduce(points, 600);

        Assert.IsTrue(reduced.Count is > 300 and <= 600);
        Assert.Contains(points[count / 3], reduced);
        Assert.Contains(points[count / 2], reduced);
        Assert.IsTrue(reduced.Zip(reduced.Skip(1)).All(pair => pair.First.X < pair.Second.X));
    }

    [TestMethod]
    public void A_short_line_stays_as_it_is()
    {
        PlotPoint[] points = [.. Enumerable.Range(0, 600).Select(index => new PlotPoint(index, index % 7))];

        CollectionAssert.AreEqual(points, MinMaxDecimation.Reduce(points, 600).ToArray());
    }
}
