using System.Text.Json;
using GluteSense.Cli;

namespace GluteSense.System.Tests.Support;

/// <summary>Runs the tool in this process, with its output kept apart and its files in a folder of their own.</summary>
internal static class DemoCli
{
    public static (int ExitCode, string Out, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = CommandLine.Run(args, new CliConsole(output, error, false, false));
        return (exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs `demo ... --json` and gives the parsed object.</summary>
    public static JsonElement Json(TemporaryFolder folder, params string[] args)
    {
        (int exitCode, string output, string error) = Run(["demo", .. args, "--json", "--out", folder.NewPath()]);
        Assert.AreEqual(0, exitCode, error);
        return JsonDocument.Parse(output).RootElement;
    }
}
