using System.Globalization;
using System.Text;

namespace GluteSense.Host.Reports;

/// <summary>Collects one inline SVG picture. Colours come from the page's style by class, so that dark mode and print can change them.</summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder _body = new();
    private readonly string _id;
    private readonly string _title;
    private readonly string _description;
    private readonly double _width;
    private readonly double _height;

    /// <summary>Starts a picture; title and description are what a screen reader says.</summary>
    public SvgCanvas(string id, double width, double height, string title, string description)
    {
        _id = id;
        _width = width;
        _height = height;
        _title = title;
        _description = description;
    }

    public void Line(double x1, double y1, double x2, double y2, string style)
    {
        Append($"<line class=\"{style}\" x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\"/>\n");
    }

    public void Rectangle(double x, double y, double width, double height, string style)
    {
        Append($"<rect class=\"{style}\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\"/>\n");
    }

    public void Dot(double x, double y, double radius, string style)
    {
        Append($"<circle class=\"{style}\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\"/>\n");
    }

    /// <summary>A line through points in picture units; it is broken where two points are further apart than the gap.</summary>
    public void Polyline(IEnumerable<PlotPoint> points, double gap, string style)
    {
        _body.Append("<path class=\"").Append(style).Append("\" d=\"");
        double? lastX = null;
        foreach (PlotPoint point in points)
        {
            // A path begins with M, or nothing of it is drawn.
            Append($"{(lastX is null || point.X - lastX > gap ? 'M' : 'L')}{point.X:0.#} {point.Y:0.#}");
            lastX = point.X;
        }

        _body.Append("\"/>\n");
    }

    /// <summary>Text; the style names its anchor ("start", "middle", "end") after its look.</summary>
    public void Text(double x, double y, string style, string text)
    {
        Append($"<text class=\"{style}\" x=\"{x:0.##}\" y=\"{y:0.##}\">{ReportText.Escape(text)}</text>\n");
    }

    public override string ToString()
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {_width:0.##} {_height:0.##}\" role=\"img\" aria-labelledby=\"{_id}-title {_id}-desc\">\n" +
            $"<title id=\"{_id}-title\">{ReportText.Escape(_title)}</title>\n" +
            $"<desc id=\"{_id}-desc\">{ReportText.Escape(_description)}</desc>\n{_body}</svg>\n");
    }

    private void Append(FormattableString text)
    {
        _body.Append(FormattableString.Invariant(text));
    }
}
