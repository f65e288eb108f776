using System.Globalization;
using System.Text;
using GluteSense.Host.Reports;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;

namespace GluteSense.Cli.Demo;

/// <summary>The folder of one session: received packets, tables, result and report. Names carry no person.</summary>
internal sealed class OutputFolder
{
    private readonly string _path;

    private OutputFolder(string path)
    {
        _path = path;
        Files = new Dictionary<string, string>
        {
            ["packets"] = Packets,
            ["features"] = Full("features.csv"),
            ["segments"] = Full("segments.csv"),
            ["result"] = Full("result.json"),
            ["report"] = Full("report.html"),
        };
    }

    /// <summary>Recording of all that was received.</summary>
    public string Packets => Full(SessionRecorder.FileName);

    /// <summary>All files by kind.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Makes the folder; an existing one must not hold a session already.</summary>
    /// <exception cref="IOException">It can not be made, or holds a session.</exception>
    public static OutputFolder Create(string? path, SessionInfo info)
    {
        if (path is not null && string.IsNullOrWhiteSpace(path))
        {
            throw new UsageException("--out needs the name of a folder.");
        }

        string name = info.StartedAt.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture) + "-" + info.Mode.Name;
        var folder = new OutputFolder(Path.GetFullPath(path ?? Path.Combine("glutesense-out", name)));
        try
        {
            Directory.CreateDirectory(folder._path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The folder '{folder._path}' can not be made ({exception.Message}). Choose another with --out.", exception);
        }

        if (File.Exists(folder.Packets))
        {
            throw new IOException($"'{folder._path}' already holds a session; nothing was overwritten. Choose another folder with --out, or delete that one.");
        }

        return folder;
    }

    /// <summary>Writes tables, result and report.</summary>
    public void WriteResults(SessionResult result, SessionLog log, SessionInfo info)
    {
        Write("features", writer => FeaturesCsv.Write(writer, log, info));
        Write("segments", writer => SegmentsCsv.Write(writer, log, info));
        Write("result", writer => writer.WriteLine(SessionResultJson.ToJson(result)));
        Write("report", writer => HtmlReport.Write(writer, result, log, info));
    }

    private string Full(string name) => Path.Combine(_path, name);

    private void Write(string kind, Action<TextWriter> content)
    {
        try
        {
            using var writer = new StreamWriter(Files[kind], false, new UTF8Encoding(false));
            content(writer);
        }
        catch (IOException exception)
        {
            throw new IOException(
                $"'{Files[kind]}' can not be written ({exception.Message}). The received packets are safe in '{Packets}'.", exception);
        }
    }
}
