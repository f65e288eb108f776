using System.Net;
using System.Text;

namespace GluteSense.Validation.Output;

/// <summary>
/// Draws a plot as an SVG file of its own. It stands on a white panel, so that it reads the same on white and dark pages. Lines differ in
/// colour (Okabe and Ito's palette for the colour-blind, https://jfly.uni-koeln.de/color/, without its yellow), in marker, and, from the
/// eighth on, in dashes.
/// </summary>
internal sealed class LinePlot
{
    /// <summary>Left edge of the frame.</summary>
    public const double FrameLeft = 76;

    /// <summary>Upper edge of the frame.</summary>
    public const double FrameTop = 20;

    /// <summary>Width of the frame.</summary>
    public const double FrameWidth = 500;

    /// <summary>Height of the frame.</summary>
    public const double FrameHeight = 320;

    private const double LegendLeft = FrameLeft + FrameWidth + 20;
    private const double LegendRow = 20;
    private const double LetterWidth = 6.8;
    private const double MarkerRadius = 3.5;

    /// <summary>Lines with more points than this are drawn without markers.</summary>
    private const int MaxMarkers = 40;

    private const string Css =
        "text{font:12px system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;fill:#222}" +
        ".grid{stroke:#e2e2e2;stroke-width:1}.frame{fill:none;stroke:#444;stroke-width:1}" +
        ".line{fill:none;stroke-width:1.8;stroke-linejoin:round}.bound{stroke:#222;stroke-width:1.4;stroke-dasharray:2 4}" +
        ".middle{text-anchor:middle}.end{text-anchor:end}";

    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000", "#56b4e9", "#e69f00"];
    private static readonly string[] Dashes = ["", " stroke-dasharray=\"8 4\"", " stroke-dasharray=\"3 3\""];

    private readonly StringBuilder _svg = new();
    private readonly StudyPlot _plot;
    private readonly PlotAxis _x;
    private readonly PlotAxis _y;

    private LinePlot(StudyPlot plot)
    {
        _plot = plot;
        IEnumerable<double> xs = plot.Lines.SelectMany(line => line.Points.Select(point => point.X));
        IEnumerable<double> ys = plot.Lines.SelectMany(line => line.Points.Select(point => point.Y));
        _x = plot.IsXLogarithmic ? PlotAxis.Logarithmic(xs) : PlotAxis.Linear(xs);
        _y = PlotAxis.Linear(plot.BoundY is double bound ? ys.Append(bound) : ys);
    }

    /// <summary>The picture as an SVG document.</summary>
    public static string Draw(StudyPlot plot)
    {
        return new LinePlot(plot).Draw();
    }

    private string Draw()
    {
        double legendWidth = 34 + LetterWidth * _plot.Lines.Select(line => line.Label.Length).DefaultIfEmpty(0).Max();
        double width = Math.Ceiling(LegendLeft + legendWidth + 12);
        double height = Math.Max(FrameTop + FrameHeight + 56, FrameTop + LegendRow * (_plot.Lines.Count + 2));
        Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">\n");
        Append($"<title>{Escape(_plot.Caption)}</title>\n<style>{Css}</style>\n");
        Append($"<rect width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"#ffffff\"/>\n");
        DrawAxes();
        DrawBound();
        for (int line = 0; line < _plot.Lines.Count; line++)
        {
            DrawLine(line);
            DrawLegend(line);
        }

        _svg.Append("</svg>\n");
        return _svg.ToString();
    }

    private void DrawAxes()
    {
        const double Bottom = FrameTop + FrameHeight;
        foreach (double tick in _x.Ticks)
        {
            double x = XOf(tick);
            Append($"<line class=\"grid\" x1=\"{x:0.##}\" y1=\"{FrameTop}\" x2=\"{x:0.##}\" y2=\"{Bottom}\"/>\n");
            Append($"<text class=\"middle\" x=\"{x:0.##}\" y=\"{Bottom + 18}\">{NumberText.Short(tick)}</text>\n");
        }

        foreach (double tick in _y.Ticks)
        {
            double y = YOf(tick);
            Append($"<line class=\"grid\" x1=\"{FrameLeft}\" y1=\"{y:0.##}\" x2=\"{FrameLeft + FrameWidth}\" y2=\"{y:0.##}\"/>\n");
            Append($"<text class=\"end\" x=\"{FrameLeft - 8}\" y=\"{y + 4:0.##}\">{NumberText.Short(tick)}</text>\n");
        }

        Append($"<rect class=\"frame\" x=\"{FrameLeft}\" y=\"{FrameTop}\" width=\"{FrameWidth}\" height=\"{FrameHeight}\"/>\n");
        Append($"<text class=\"middle\" x=\"{FrameLeft + FrameWidth / 2}\" y=\"{Bottom + 42}\">{Escape(_plot.XLabel)}</text>\n");
        const double Middle = FrameTop + FrameHeight / 2;
        Append($"<text class=\"middle\" transform=\"translate(20 {Middle}) rotate(-90)\">{Escape(_plot.YLabel)}</text>\n");
    }

    private void DrawBound()
    {
        if (_plot.BoundY is double bound)
        {
            double y = YOf(bound);
            Append($"<line class=\"bound\" x1=\"{FrameLeft}\" y1=\"{y:0.##}\" x2=\"{FrameLeft + FrameWidth}\" y2=\"{y:0.##}\"/>\n");
            double legendY = LegendY(_plot.Lines.Count);
            Append($"<line class=\"bound\" x1=\"{LegendLeft}\" y1=\"{legendY}\" x2=\"{LegendLeft + 28}\" y2=\"{legendY}\"/>\n");
            Append($"<text x=\"{LegendLeft + 34}\" y=\"{legendY + 4}\">limit</text>\n");
        }
    }

    private void DrawLine(int index)
    {
        StringBuilder path = new();
        bool isBroken = true;
        foreach ((double x, double y) in Drawable(_plot.Lines[index]))
        {
            if (double.IsNaN(y))
            {
                isBroken = true;
                continue;
            }

            path.Append(FormattableString.Invariant($"{(isBroken ? 'M' : 'L')}{XOf(x):0.##} {YOf(y):0.##}"));
            isBroken = false;
        }

        Append($"<path class=\"line\" stroke=\"{Colour(index)}\"{Dash(index)} d=\"{path}\"/>\n");
        if (_plot.Lines[index].Points.Count <= MaxMarkers)
        {
            foreach ((double x, double y) in Drawable(_plot.Lines[index]).Where(point => !double.IsNaN(point.Y)))
            {
                DrawMarker(index, XOf(x), YOf(y));
            }
        }
    }

    /// <summary>Points that have a place on the x axis; a y that is not finite is NaN and breaks the line.</summary>
    private IEnumerable<(double X, double Y)> Drawable(StudyLine line)
    {
        return line.Points.Where(point => double.IsFinite(point.X) && (!_x.IsLogarithmic || point.X > 0))
            .Select(point => (point.X, double.IsFinite(point.Y) ? point.Y : double.NaN));
    }

    private void DrawMarker(int index, double x, double y)
    {
        const double R = MarkerRadius;
        string shape = (index % 4) switch
        {
            0 => FormattableString.Invariant($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{R}\""),
            1 => FormattableString.Invariant($"<rect x=\"{x - R:0.##}\" y=\"{y - R:0.##}\" width=\"{2 * R}\" height=\"{2 * R}\""),
            2 => FormattableString.Invariant($"<path d=\"M{x:0.##} {y - R - 1:0.##}l{R + 1} {2 * R}h{-2 * (R + 1)}z\""),
            _ => FormattableString.Invariant($"<path d=\"M{x:0.##} {y - R - 1:0.##}l{R + 1} {R + 1}l{-(R + 1)} {R + 1}l{-(R + 1)} {-(R + 1)}z\""),
        };
        _svg.Append(shape).Append($" fill=\"{Colour(index)}\"/>\n");
    }

    private void DrawLegend(int index)
    {
        double y = LegendY(index);
        Append($"<path class=\"line\" stroke=\"{Colour(index)}\"{Dash(index)} d=\"M{LegendLeft} {y}h28\"/>\n");
        if (_plot.Lines[index].Points.Count <= MaxMarkers)
        {
            DrawMarker(index, LegendLeft + 14, y);
        }

        Append($"<text x=\"{LegendLeft + 34}\" y=\"{y + 4}\">{Escape(_plot.Lines[index].Label)}</text>\n");
    }

    private static string Colour(int index) => Colours[index % Colours.Length];

    private static string Dash(int index) => Dashes[index / Colours.Length % Dashes.Length];

    private static double LegendY(int row) => FrameTop + 10 + LegendRow * row;

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private double XOf(double value) => FrameLeft + FrameWidth * _x.Position(value);

    private double YOf(double value) => FrameTop + FrameHeight * (1 - _y.Position(value));

    private void Append(FormattableString text) => _svg.Append(FormattableString.Invariant(text));
}
