namespace GluteSense.Host.Reports;

/// <summary>What every page begins and ends with: a page needs nothing but itself, no script and no network.</summary>
internal static class PageFrame
{
    /// <summary>Writes all up to the content of the page.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="title">Title as plain text; escaped here.</param>
    public static void Begin(TextWriter writer, string title)
    {
        writer.Write(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>{ReportText.Escape(title)}</title>
            <style>
            {ReportStyle.Css}
            </style>
            </head>
            <body>
            <main>

            """);
    }

    /// <summary>Writes what closes the page.</summary>
    public static void End(TextWriter writer) => writer.Write("</main>\n</body>\n</html>\n");
}
