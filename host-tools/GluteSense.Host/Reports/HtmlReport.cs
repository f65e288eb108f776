using System.Globalization;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;

namespace GluteSense.Host.Reports;

/// <summary>
/// Writes a session as one HTML file that needs nothing else: styles and pictures are inside, there is no script and no network. The
/// markup is well-formed XML after its first line. On paper: one page for the wearer, one on signal and method, then the details.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the report; text from outside is escaped.</summary>
    /// <param name="writer">Where to; UTF-8 for a file.</param>
    /// <param name="result">The result built from the log.</param>
    /// <param name="log">What was received.</param>
    /// <param name="info">What the host knows besides.</param>
    public static void Write(TextWriter writer, SessionResult result, SessionLog log, SessionInfo info)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(log);
        ReportContent content = new(result, log, info);
        string title = $"GluteSense: {info.Mode.Title}, {info.StartedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        PageFrame.Begin(writer, title);
        SummarySection.Write(writer, content, info.Mode.Title);
        CoachSection.Write(writer, content);
        NotesSection.Write(writer, content);
        if (content.Measurement is not null)
        {
            PlotSections.WriteAmplitudes(writer, content);
        }

        MethodSection.Write(writer, content);
        if (content.Measurement is not null)
        {
            PlotSections.WriteSegments(writer, content);
        }

        PageFrame.End(writer);
    }
}
