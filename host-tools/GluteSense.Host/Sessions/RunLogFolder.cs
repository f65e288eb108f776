using System.Globalization;

namespace GluteSense.Host.Sessions;

/// <summary>The logs of one device on disk: "run-7.gsrun" when whole, "run-7.part" until then. Nothing is ever overwritten.</summary>
internal sealed class RunLogFolder
{
    private readonly string _path;

    public RunLogFolder(string path)
    {
        _path = Path.GetFullPath(path);
    }

    /// <summary>Makes the folder.</summary>
    /// <exception cref="IOException">It can not be made.</exception>
    public void Create()
    {
        try
        {
            Directory.CreateDirectory(_path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The folder '{_path}' can not be made ({exception.Message}). Choose another one.", exception);
        }
    }

    /// <summary>The file of a log that is not whole yet.</summary>
    public string PartPath(int run) => Full(run, "", ".part");

    /// <summary>The whole logs stored under the number of a run: usually one, more when a device gave its number again.</summary>
    public IEnumerable<string> Stored(int run)
    {
        for (int copy = 1; File.Exists(StoredPath(run, copy)); copy++)
        {
            yield return StoredPath(run, copy);
        }
    }

    /// <summary>Gives a part that is whole, flushed and closed its final name, durably.</summary>
    public string Store(int run)
    {
        string path = StoredPath(run, Stored(run).Count() + 1);
        File.Move(PartPath(run), path);

        // The new name must be on the medium before the device may delete the log; a flush of the file takes the rename with it.
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
        return path;
    }

    private string StoredPath(int run, int copy) =>
        Full(run, copy == 1 ? "" : "-" + copy.ToString(CultureInfo.InvariantCulture), ".gsrun");

    private string Full(int run, string suffix, string extension) =>
        Path.Combine(_path, "run-" + run.ToString(CultureInfo.InvariantCulture) + suffix + extension);
}
