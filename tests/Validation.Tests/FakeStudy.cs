namespace GluteSense.Validation.Tests;

/// <summary>A study of one limit and one row, to try the frame with.</summary>
internal sealed class FakeStudy(string key, double measured, double most = 5) : IStudy
{
    /// <summary>A plot of three points.</summary>
    public static StudyPlot Plot { get; } = new(
        "fake-plot", "Error against S/N", "S/N (dB)", "P90 (ms)", [new StudyLine("ours", [(3, 40), (6, 20), (10, 8)])], BoundY: 22);

    public string Key => key;

    public StudyPart Run(StudyScale scale)
    {
        return new StudyPart(
            "A fake | study",
            "Nothing is *measured*.",
            [new Row(500, measured, double.NaN)],
            [new StudyTable("Errors in ms", ["Detector", "Median"], [["a|b", "3.5"]])],
            [Plot],
            [new StudyLimit("The error in ms", measured, null, most)]);
    }

    private sealed record Row(int RateHz, double BiasMs, double? MedianMs);
}
