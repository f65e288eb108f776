using System.Text;

namespace GluteSense.Host.Sessions;

/// <summary>
/// Keeps the key of a real device in a file of its own, as one line of text. On Unix only the user may read it, and a file that others
/// may read is refused; on Windows it lies in the user's profile, which others can not read.
/// </summary>
public sealed class OwnerKeyFile : IOwnerKeys
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Extension = ".key";

    /// <summary>Names the file; nothing is read or written yet.</summary>
    public OwnerKeyFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = System.IO.Path.GetFullPath(path);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The file of a device in the user's application data folder.</summary>
    /// <param name="deviceAddress">Bluetooth address, or whatever the system calls the device by; only its letters and digits count.</param>
    /// <exception cref="ArgumentException">The address has neither letters nor digits.</exception>
    public static OwnerKeyFile For(string deviceAddress)
    {
        ArgumentNullException.ThrowIfNull(deviceAddress);
        string name = string.Concat(deviceAddress.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        ArgumentException.ThrowIfNullOrEmpty(name, nameof(deviceAddress));
        string folder = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new OwnerKeyFile(System.IO.Path.Combine(folder, "glutesense", "owner-keys", name + Extension));
    }

    /// <inheritdoc/>
    public bool TryLoad(out OwnerKey key)
    {
        key = null!;
        if (!File.Exists(Path))
        {
            return false;
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(Path) & ~OwnerOnly) != 0)
        {
            throw new SessionException(
                $"Others may read the owner key in '{Path}'. If nobody did, run: chmod 600 '{Path}'. Else delete it and claim the device anew.");
        }

        return OwnerKey.TryParse(File.ReadAllText(Path), out key)
            ? true
            : throw new SessionException(
                $"'{Path}' holds no owner key (32 hex digits). Put the key back from a copy, or delete the file and claim the device anew.");
    }

    /// <inheritdoc/>
    public void Save(OwnerKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        string temporary = Path + ".new";
        try
        {
            CreateFolder(System.IO.Path.GetDirectoryName(Path)!);
            File.Delete(temporary);
            using (var file = new FileStream(temporary, Options()))
            {
                file.Write(Encoding.ASCII.GetBytes(key.ToText() + "\n"));
                file.Flush(flushToDisk: true);
            }

            // A crash leaves the old key or the new one, never half of one.
            File.Move(temporary, Path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"The owner key can not be kept in '{Path}' ({exception.Message}). Make that place writable: without the key the device " +
                "would not know this computer again.",
                exception);
        }
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
