using System.CommandLine;
using System.CommandLine.Help;
using GluteSense.Hardware.Programs;

namespace GluteSense.Hardware;

/// <summary>The command line of the verification: options, run, what is printed.</summary>
public static class VerifyCommand
{
    private const string Name = "hardware/verify";
    private const string Help = """
        Verifies the hardware folder: electrical rules, parts list, pins against the firmware, simulated limits, the printed schematic. All of it
        takes one to three minutes.

        A run of all checks ends with "measured": every limit of DESIGN.md was measured by one of them. That is no check that --only could run.

        Exit codes: 0 everything passes, 1 a check fails, 2 command line, 3 a program is not installed.
        """;

    /// <summary>Runs the checks as the arguments ask for.</summary>
    /// <param name="args">Command line without the program's name.</param>
    /// <param name="checks">All checks.</param>
    /// <param name="output">Where PASS and FAIL lines are printed.</param>
    /// <param name="error">Where complaints about the command line or the machine are printed.</param>
    /// <param name="isTerminal">Whether a person watches both in a terminal.</param>
    /// <returns>A <see cref="VerifyExitCode"/>.</returns>
    public static int Run(string[] args, IReadOnlyList<IHardwareCheck> checks, TextWriter output, TextWriter error, bool isTerminal = false)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var only = new Option<string[]>("--only")
        {
            Description = $"Run these checks alone: {string.Join(", ", checks.Select(check => check.Name))}.",
            HelpName = "NAME ...",
            AllowMultipleArgumentsPerToken = true,
        };
        var folder = new Option<string?>("--folder")
        {
            Description = "Hardware folder (default: hardware of this repository).",
            HelpName = "FOLDER",
        };
        var numbers = new Option<bool>("--numbers") { Description = "Print every measured number, not only those that break a limit." };
        var all = new Option<bool>("--ci") { Description = "Fail where something can not be checked on this machine." };

        // A RootCommand has the name of the program's file, which nobody calls.
        var root = new Command(Name, Help) { only, folder, numbers, all, new HelpOption() };
        root.SetAction(parsed => (int)Execute(
            new Request(parsed.GetValue(only) ?? [], parsed.GetValue(folder), parsed.GetValue(numbers), parsed.GetValue(all)),
            checks,
            output,
            error,
            new VerifyProgress(error, isTerminal)));
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return (int)Refuse(error, string.Join(Environment.NewLine, parsed.Errors.Select(complaint => complaint.Message)));
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static VerifyExitCode Execute(
        Request request, IReadOnlyList<IHardwareCheck> checks, TextWriter output, TextWriter error, VerifyProgress progress)
    {
        string[] names = [.. checks.Select(check => check.Name)];
        if (request.Only.FirstOrDefault(name => !names.Contains(name)) is string unknown)
        {
            return Refuse(error, $"There is no check '{unknown}'; there are: {string.Join(", ", names)}.");
        }

        string? folder = request.Folder ?? (RepositoryRoot.Find() is { } root ? Path.Combine(root, "hardware") : null);
        if (folder is null || !File.Exists(Path.Combine(folder, "glutesense.kicad_sch")))
        {
            return Refuse(error, $"No glutesense.kicad_sch in {folder ?? "any folder above this program"}: say where the hardware is with --folder.");
        }

        bool isWhole = request.Only.Count == 0;
        IHardwareCheck[] chosen = [.. checks.Where(check => isWhole || request.Only.Contains(check.Name))];
        try
        {
            var project = new HardwareProject(folder, FirmwareBoard.Compiled, request.MustCheckAll);
            progress.Announce(project.Folder, chosen.Length, isWhole);
            return Print(Verification.Run(project, chosen, isWhole, progress.Begin), request.HasNumbers, output, progress);
        }
        catch (MissingProgramException exception)
        {
            progress.Clear();
            error.WriteLine(exception.Message);
            return VerifyExitCode.MissingProgram;
        }
    }

    private static VerifyExitCode Refuse(TextWriter error, string complaint)
    {
        error.WriteLine(complaint);
        error.WriteLine($"{Name} --help says more.");
        return VerifyExitCode.Usage;
    }

    private static VerifyExitCode Print(IEnumerable<CheckOutcome> outcomes, bool hasNumbers, TextWriter output, VerifyProgress progress)
    {
        int count = 0, failed = 0;
        foreach (CheckOutcome outcome in outcomes)
        {
            progress.Clear();
            count++;
            failed += outcome.Passes ? 0 : 1;
            output.WriteLine($"{(outcome.Passes ? "PASS" : "FAIL")} {outcome.Name}");
            IEnumerable<string> numbers = hasNumbers ? outcome.Measurements.Select(number => number.ToString()) : [];
            foreach (string line in outcome.Findings.Concat(outcome.Notes.Select(note => "note: " + note)).Concat(numbers))
            {
                output.WriteLine("     " + line);
            }
        }

        output.WriteLine(FormattableString.Invariant($"{count} checks, {failed} failed"));
        return failed == 0 ? VerifyExitCode.Success : VerifyExitCode.Failure;
    }

    private sealed record Request(IReadOnlyList<string> Only, string? Folder, bool HasNumbers, bool MustCheckAll);
}
