namespace GluteSense.Project.Tests;

/// <summary>The working copy that the tests were built in.</summary>
internal static class Repository
{
    public static readonly string Root = RepositoryRoot.PathOf("");

    /// <summary>Full path of a path written with slashes from the root.</summary>
    public static string Full(string path) => Path.GetFullPath(Path.Combine(Root, path));

    public static bool Has(string path) => File.Exists(Full(path));

    /// <summary>Source files below a folder, from the root, sorted; build output left out.</summary>
    public static string[] Sources(string folder) =>
        Directory.Exists(Full(folder))
            ? [.. Directory.EnumerateFiles(Full(folder), "*.cs", SearchOption.AllDirectories).Select(Relative).Where(IsSource).Order(StringComparer.Ordinal)]
            : [];

    public static string Relative(string fullPath) => Path.GetRelativePath(Root, fullPath).Replace('\\', '/');

    private static bool IsSource(string path) => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal);
}
