using System.Globalization;
using GluteSense.Host.Analysis;
using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Recordings;

/// <summary>The real recordings beside the project (shared/recordings next to its folder), which the project uses and does not ship.</summary>
internal static class RecordingFolder
{
    /// <summary>The folder; null when it is not there.</summary>
    public static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "recordings");
            if (File.Exists(Path.Combine(candidate, "acuna_treadmill60s_R_GM.csv")))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Mapped columns of a recording, ready for segmentation.</summary>
    public static PreparedRecording Load(string folder, string file, string map) =>
        new(CsvRecording.Load(Path.Combine(folder, file), ChannelMap.Parse(map)).ToEmg(), null);

    /// <summary>The first column of a table of times in s.</summary>
    public static double[] TimesS(string folder, string file) =>
    [
        .. File.ReadLines(Path.Combine(folder, file))
            .Where(line => !line.StartsWith('#'))
            .Skip(1)
            .Where(line => line.Length > 0)
            .Select(line => double.Parse(line.Split(',')[0], CultureInfo.InvariantCulture)),
    ];
}
