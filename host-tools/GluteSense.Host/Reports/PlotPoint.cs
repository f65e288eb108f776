namespace GluteSense.Host.Reports;

/// <summary>A point of a line in data units.</summary>
public readonly record struct PlotPoint(double X, double Y);
