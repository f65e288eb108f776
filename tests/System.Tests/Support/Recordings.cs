namespace GluteSense.System.Tests.Support;

/// <summary>The real recordings beside the project (never part of it). Tests that need them are skipped by name when they are absent.</summary>
internal static class Recordings
{
    public static string PathOf(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "recordings", file);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        Assert.Inconclusive($"../shared/recordings/{file} is not here: this test needs the real recording.");
        return "";
    }
}
