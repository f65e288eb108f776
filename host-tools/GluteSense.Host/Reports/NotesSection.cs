namespace GluteSense.Host.Reports;

/// <summary>What the session can not know.</summary>
internal static class NotesSection
{
    public static void Write(TextWriter writer, ReportContent content)
    {
        writer.Write("<section>\n<h2>What this session does not know</h2>\n<ul>\n");
        foreach (string note in content.Result.Notes)
        {
            writer.Write($"<li>{ReportText.Escape(note)}</li>\n");
        }

        writer.Write("</ul>\n</section>\n");
    }
}
