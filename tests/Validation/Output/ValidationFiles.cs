using System.Text;

namespace GluteSense.Validation.Output;

/// <summary>The page and its plots on disk: UTF-8 without a mark, line feeds.</summary>
internal static class ValidationFiles
{
    /// <summary>File name of the page.</summary>
    public const string PageName = "validation.md";

    /// <summary>Folder of the plots, beside the page.</summary>
    public const string PlotFolder = "validation";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes page and plots into a folder, which is made where it is missing.</summary>
    public static void Write(string folder, IReadOnlyList<StudyResult> results)
    {
        string plots = Path.Combine(folder, PlotFolder);
        Directory.CreateDirectory(plots);
        foreach (StudyPlot plot in results.SelectMany(result => result.Part.Plots))
        {
            File.WriteAllText(Path.Combine(plots, plot.Name + ".svg"), LinePlot.Draw(plot), Utf8);
        }

        File.WriteAllText(Path.Combine(folder, PageName), ValidationPage.ToMarkdown(results), Utf8);
    }
}
