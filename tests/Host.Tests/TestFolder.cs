namespace GluteSense.Host.Tests;

/// <summary>A folder of its own, removed with all it holds.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("glutesense-");

    public string File(string name)
    {
        return Path.Combine(_directory.FullName, name);
    }

    public void Dispose()
    {
        _directory.Delete(recursive: true);
    }
}
