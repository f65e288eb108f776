namespace GluteSense;

/// <summary>
/// The working copy that a program was built in: the folder with GluteSense.sln above it. Linked into the programs and tests that read or write the
/// repository's files.
/// </summary>
internal static class RepositoryRoot
{
    /// <summary>Full path of the folder, or null when the program does not stand in its repository.</summary>
    public static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GluteSense.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>Full path of a file or folder in it.</summary>
    /// <param name="path">Path with slashes from the root; empty for the root itself.</param>
    /// <exception cref="DirectoryNotFoundException">The program does not stand in its repository.</exception>
    public static string PathOf(string path) => Path.GetFullPath(
        Path.Combine(Find() ?? throw new DirectoryNotFoundException($"No GluteSense.sln above {AppContext.BaseDirectory}"), path));
}
