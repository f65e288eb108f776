using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GluteSense.Validation.Output;

namespace GluteSense.Validation.Tests.Output;

[TestClass]
public sealed partial class LinePlotTests
{
    private const double Tolerance = 0.01;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Every_point_lies_in_the_frame(bool isLogarithmic)
    {
        XElement svg = Draw(new StudyPlot(
            "p", "c", "x (ms)", "y (%)", [new StudyLine("a", [(3, -20), (47, 0), (800, 311)]), new StudyLine("b", [(1, 5), (2, 6)])], isLogarithmic, -35));

        XElement[] lines = [.. Lines(svg).Where(line => !((string)line.Attribute("d")!).Contains('h'))];
        Assert.HasCount(2, lines);
        foreach ((double x, double y) in lines.SelectMany(Points))
        {
            Assert.IsTrue(x >= LinePlot.FrameLeft - Tolerance && x <= LinePlot.FrameLeft + LinePlot.FrameWidth + Tolerance, $"x {x}");
            Assert.IsTrue(y >= LinePlot.FrameTop - Tolerance && y <= LinePlot.FrameTop + LinePlot.FrameHeight + Tolerance, $"y {y}");
        }
    }

    [TestMethod]
    public void Larger_values_stand_higher_and_further_right()
    {
        (double X, double Y)[] points = [.. Points(Lines(Draw(FakeStudy.Plot))[0])];

        Assert.HasCount(3, points);
        Assert.IsTrue(points[0].X < points[1].X && points[1].X < points[2].X);
        Assert.IsTrue(points[0].Y < points[1].Y && points[1].Y < points[2].Y, "falling values go down");
    }

    [TestMethod]
    public void The_bound_lies_at_its_value_between_the_ticks_around_it()
    {
        XElement svg = Draw(FakeStudy.Plot);
        double bound = Number(svg.Descendants(Svg + "line").First(line => (string?)line.Attribute("class") == "bound"), "y1");

        // The y axis runs from 0 to 40, the bound is 22.
        Assert.AreEqual(LinePlot.FrameTop + LinePlot.FrameHeight * (1 - 22.0 / 40), bound, Tolerance);
    }

    [TestMethod]
    public void Axes_lines_and_bound_are_named()
    {
        string[] texts = [.. Draw(FakeStudy.Plot).Descendants(Svg + "text").Select(text => text.Value)];
        foreach (string wanted in new[] { "S/N (dB)", "P90 (ms)", "ours", "limit", "0", "40" })
        {
            CollectionAssert.Contains(texts, wanted);
        }
    }

    [TestMethod]
    public void A_value_that_is_not_a_number_breaks_the_line_and_is_not_drawn()
    {
        XElement svg = Draw(new StudyPlot("p", "c", "x", "y", [new StudyLine("a", [(1, 1), (2, 2), (3, double.NaN), (4, 4), (5, 5)])]));
        string path = (string)Lines(svg)[0].Attribute("d")!;

        Assert.AreEqual(2, path.Count(letter => letter == 'M'));
        Assert.AreEqual(2, path.Count(letter => letter == 'L'));
        Assert.DoesNotContain("NaN", svg.ToString());
    }

    [TestMethod]
    public void Text_is_escaped()
    {
        XElement svg = Draw(new StudyPlot("p", "a < b & c", "x", "y", [new StudyLine("<script>", [(1, 1), (2, 2)])]));
        Assert.AreEqual("a < b & c", svg.Element(Svg + "title")!.Value);
        Assert.Contains("<script>", svg.Descendants(Svg + "text").Select(text => text.Value));
    }

    [TestMethod]
    public void Twenty_lines_all_look_different()
    {
        StudyLine[] lines = [.. Enumerable.Range(0, 20).Select(index => new StudyLine("l" + index, [(1, index), (2, index)]))];
        XElement svg = Draw(new StudyPlot("p", "c", "x", "y", lines));
        string[] looks = [.. Lines(svg).Where(line => ((string)line.Attribute("d")!).Contains('h')).Select(line => $"{line.Attribute("stroke")} {line.Attribute("stroke-dasharray")}")];

        Assert.HasCount(20, looks);
        CollectionAssert.AllItemsAreUnique(looks);
    }

    private static XElement Draw(StudyPlot plot) => XElement.Parse(LinePlot.Draw(plot));

    private static XElement[] Lines(XElement svg) => [.. svg.Elements(Svg + "path").Where(path => (string?)path.Attribute("class") == "line")];

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private static IEnumerable<(double X, double Y)> Points(XElement path)
    {
        return Coordinates().Matches((string)path.Attribute("d")!).Select(match => (
            double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex("[ML]([-0-9.]+) ([-0-9.]+)")]
    private static partial Regex Coordinates();
}
