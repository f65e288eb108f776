namespace GluteSense.Validation;

/// <summary>What a study found.</summary>
/// <param name="Title">Heading of its section.</param>
/// <param name="Method">Question, generator, seed and number of trials, in Markdown.</param>
/// <param name="Rows">Records with the properties that the JSON output shows, one per row.</param>
/// <param name="Tables">Tables for the page.</param>
/// <param name="Plots">Plots for the page.</param>
/// <param name="Limits">What has to hold.</param>
public sealed record StudyPart(
    string Title,
    string Method,
    IReadOnlyList<object> Rows,
    IReadOnlyList<StudyTable> Tables,
    IReadOnlyList<StudyPlot> Plots,
    IReadOnlyList<StudyLimit> Limits);

/// <summary>A table; cells are text that stands as it is.</summary>
/// <param name="Caption">What it shows, with units.</param>
/// <param name="Columns">Column headings.</param>
/// <param name="Cells">One array per row, as long as <paramref name="Columns"/>.</param>
public sealed record StudyTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Cells);

/// <summary>A plot of lines over one axis, drawn into an SVG file beside the page.</summary>
/// <param name="Name">File name without folder and extension.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="XLabel">Quantity and unit of the x axis.</param>
/// <param name="YLabel">Quantity and unit of the y axis.</param>
/// <param name="Lines">The lines.</param>
/// <param name="IsXLogarithmic">True for a logarithmic x axis.</param>
/// <param name="BoundY">A limit to draw as a horizontal line, or null.</param>
public sealed record StudyPlot(
    string Name,
    string Caption,
    string XLabel,
    string YLabel,
    IReadOnlyList<StudyLine> Lines,
    bool IsXLogarithmic = false,
    double? BoundY = null);

/// <summary>One line of a plot.</summary>
/// <param name="Label">Its name in the legend.</param>
/// <param name="Points">Its points, from left to right.</param>
public sealed record StudyLine(string Label, IReadOnlyList<(double X, double Y)> Points);

/// <summary>A limit and what was measured against it.</summary>
/// <param name="Statement">What is limited, as a sentence with its unit.</param>
/// <param name="Measured">The measured value.</param>
/// <param name="Least">Smallest value that keeps the limit, or null.</param>
/// <param name="Most">Largest value that keeps the limit, or null.</param>
public sealed record StudyLimit(string Statement, double Measured, double? Least, double? Most)
{
    /// <summary>True when the measured value keeps the limit; a value that is not a number does not.</summary>
    public bool Holds => !double.IsNaN(Measured) && (Least is null || Measured >= Least) && (Most is null || Measured <= Most);
}
