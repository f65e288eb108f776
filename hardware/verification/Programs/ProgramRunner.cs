using System.ComponentModel;
using System.Diagnostics;

namespace GluteSense.Hardware.Programs;

/// <summary>Runs one external program and waits for it.</summary>
/// <param name="program">The command, looked up on the path.</param>
/// <param name="package">How to install it, for the message when it is missing.</param>
/// <param name="timeLimit">Longest time it may take; it is ended after that.</param>
public sealed class ProgramRunner(string program, string package, TimeSpan timeLimit)
{
    /// <summary>Runs the program.</summary>
    /// <param name="arguments">Arguments, not quoted.</param>
    /// <param name="folder">Its working directory, or null for ours.</param>
    /// <param name="environment">Variables to set for it, or null.</param>
    /// <returns>Exit code and everything it printed.</returns>
    /// <exception cref="MissingProgramException">The program is not on the path.</exception>
    /// <exception cref="ProgramFailedException">It took longer than the time limit.</exception>
    public ProgramResult Run(IReadOnlyList<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder ?? string.Empty,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Start(start);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(timeLimit))
        {
            process.Kill(entireProcessTree: true);
            throw new ProgramFailedException(FormattableString.Invariant($"{program} took longer than {timeLimit.TotalSeconds:0} s and was ended."));
        }

        process.WaitForExit();
        return new ProgramResult(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Whether the program can be found on the path.</summary>
    public bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new ProgramFailedException($"{program} did not start.");
        }
        catch (Win32Exception) when (!IsInstalled())
        {
            throw new MissingProgramException(program, package);
        }
    }
}
