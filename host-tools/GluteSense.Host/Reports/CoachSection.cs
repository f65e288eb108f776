using GluteSense.Host.Coaching;

namespace GluteSense.Host.Reports;

/// <summary>What a coach would suggest to try, with sources; nothing without a measurement.</summary>
internal static class CoachSection
{
    public static void Write(TextWriter writer, ReportContent content)
    {
        if (content.Result.CoachNotes.Count == 0)
        {
            return;
        }

        writer.Write("<section>\n<h2>Coach's notes</h2>\n<p>Things to try or to look at, from the literature named with each; no diagnosis and no cause.</p>\n<ul>\n");
        foreach (CoachNote note in content.Result.CoachNotes)
        {
            string sources = string.Join("; ", note.Sources.Select(Citation));
            writer.Write($"<li>{ReportText.Escape(note.Text)} <small>{ReportText.Escape(note.Evidence)} ({ReportText.Escape(sources)})</small></li>\n");
        }

        writer.Write("</ul>\n</section>\n");
    }

    /// <summary>A source in one line; without the scheme, nothing in the report looks like something to load.</summary>
    private static string Citation(CoachSource source)
    {
        return source.Address is null ? source.Title : $"{source.Title}, {source.Address.Replace("https://", "", StringComparison.Ordinal)}";
    }
}
