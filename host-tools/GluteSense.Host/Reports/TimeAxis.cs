using System.Globalization;

namespace GluteSense.Host.Reports;

/// <summary>The time axis that all panels of a picture share: seconds, or minutes for long measurements.</summary>
internal sealed class TimeAxis
{
    private const int MaxSteps = 10;
    private const double MinutesFromS = 180;

    private readonly double _left;
    private readonly double _width;
    private readonly double _unitS;

    /// <summary>An axis from 0 to a length in s, drawn from a left edge over a width in picture units.</summary>
    public TimeAxis(double lengthS, double left, double width)
    {
        LengthS = Math.Max(lengthS, 1);
        _left = left;
        _width = width;
        _unitS = LengthS > MinutesFromS ? 60 : 1;
    }

    /// <summary>End of the axis in s, at least 1.</summary>
    public double LengthS { get; }

    /// <summary>Picture position of a time in s.</summary>
    public double X(double timeS)
    {
        return _left + timeS / LengthS * _width;
    }

    /// <summary>Draws grid lines between two heights.</summary>
    public void DrawGrid(SvgCanvas canvas, double top, double bottom)
    {
        foreach (double tick in Ticks())
        {
            canvas.Line(X(tick * _unitS), top, X(tick * _unitS), bottom, "grid");
        }
    }

    /// <summary>Draws the numbers below a height, and what they are.</summary>
    public void DrawLabels(SvgCanvas canvas, double bottom)
    {
        foreach (double tick in Ticks())
        {
            canvas.Text(X(tick * _unitS), bottom + 16, "tick middle", tick.ToString("0.####", CultureInfo.InvariantCulture));
        }

        string unit = _unitS == 60 ? "min" : "s";
        canvas.Text(_left + _width / 2, bottom + 34, "tick middle", $"time since the measurement began ({unit})");
    }

    private IReadOnlyList<double> Ticks()
    {
        return AxisTicks.UpTo(LengthS / _unitS, MaxSteps);
    }
}
