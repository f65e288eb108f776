namespace GluteSense.System.Tests.Support;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("glutesense-").FullName;
    private int _count;

    /// <summary>A path in the folder at which nothing is yet.</summary>
    public string NewPath(string suffix = "") => Path.Combine(_path, $"{++_count}{suffix}");

    /// <summary>A new file with this content.</summary>
    public string NewFile(string content)
    {
        string path = NewPath(".csv");
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(_path, true);
}
