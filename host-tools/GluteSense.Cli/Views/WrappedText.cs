namespace GluteSense.Cli.Views;

/// <summary>Text broken between words to fit 80 columns.</summary>
internal static class WrappedText
{
    private const int LineWidth = 79;

    /// <summary>A paragraph behind a mark, such as "  -".</summary>
    public static void Write(TextWriter writer, string mark, string text)
    {
        string line = mark;
        foreach (string word in text.Split(' '))
        {
            if (line.Length + 1 + word.Length > LineWidth)
            {
                writer.WriteLine(line);
                line = "   ";
            }

            line += " " + word;
        }

        writer.WriteLine(line);
    }
}
