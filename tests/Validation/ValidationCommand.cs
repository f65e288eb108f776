using System.CommandLine;
using System.Diagnostics;
using GluteSense.Validation.Output;

namespace GluteSense.Validation;

/// <summary>The command line of the study: options, run, what is printed and written.</summary>
public static class ValidationCommand
{
    private const string Help = """
        Runs the validation study and writes docs/validation.md with its plots.

        Progress goes to standard error. Exit codes: 0 every limit holds, 1 a limit is broken, 2 command line, 5 files can not be written.
        """;

    /// <summary>Runs the studies as the arguments ask for.</summary>
    /// <param name="args">Command line without the program's name.</param>
    /// <param name="studies">All studies, in the order of the page.</param>
    /// <param name="scale">How many trials they make.</param>
    /// <param name="output">Where the limits or the JSON object are printed.</param>
    /// <param name="error">Where progress and complaints are printed.</param>
    /// <returns>A <see cref="ValidationExitCode"/>.</returns>
    public static int Run(string[] args, IReadOnlyList<IStudy> studies, StudyScale scale, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(studies);
        var json = new Option<bool>("--json") { Description = "Print one JSON object, one array per study, instead of the list of limits." };
        var only = new Option<string[]>("--only")
        {
            Description = $"Run these studies alone: {string.Join(", ", studies.Select(study => study.Key))}. Writes nothing unless --out is given.",
            HelpName = "KEY ...",
            AllowMultipleArgumentsPerToken = true,
        };
        var folder = new Option<string?>("--out") { Description = "Folder for validation.md and the plots (default: docs of this repository).", HelpName = "FOLDER" };
        var root = new RootCommand(Help) { json, only, folder };
        root.SetAction(parsed => (int)Execute(
            new Request(parsed.GetValue(json), parsed.GetValue(only) ?? [], parsed.GetValue(folder)), studies, scale, output, error));
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var complaint in parsed.Errors)
            {
                error.WriteLine(complaint.Message);
            }

            return (int)ValidationExitCode.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static ValidationExitCode Execute(
        Request request, IReadOnlyList<IStudy> studies, StudyScale scale, TextWriter output, TextWriter error)
    {
        string[] keys = [.. studies.Select(study => study.Key)];
        if (request.Only.FirstOrDefault(key => !keys.Contains(key)) is string unknown)
        {
            error.WriteLine($"There is no study '{unknown}'; there are: {string.Join(", ", keys)}.");
            return ValidationExitCode.Usage;
        }

        bool isWhole = request.Only.Count == 0;
        string? folder = request.Folder ?? (isWhole && RepositoryRoot.Find() is { } root ? Path.Combine(root, "docs") : null);
        if (isWhole && folder is null)
        {
            error.WriteLine("This program does not stand in its repository (no GluteSense.sln above it): say where to write with --out.");
            return ValidationExitCode.Usage;
        }

        StudyResult[] results = [.. studies.Where(study => isWhole || request.Only.Contains(study.Key)).Select(study => Measure(study, scale, error))];
        output.WriteLine(request.IsJson ? ValidationJson.ToJson(results) : LimitList.ToText(results));
        if (!Write(folder, results, error))
        {
            return ValidationExitCode.Output;
        }

        return results.All(result => result.Part.Limits.All(limit => limit.Holds)) ? ValidationExitCode.Success : ValidationExitCode.BrokenLimit;
    }

    private static StudyResult Measure(IStudy study, StudyScale scale, TextWriter error)
    {
        error.Write(study.Key + " ... ");
        error.Flush();
        long start = Stopwatch.GetTimestamp();
        StudyPart part = study.Run(scale);
        error.WriteLine(FormattableString.Invariant($"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        return new StudyResult(study.Key, part);
    }

    private static bool Write(string? folder, IReadOnlyList<StudyResult> results, TextWriter error)
    {
        if (folder is null)
        {
            error.WriteLine("Nothing was written: the page needs all studies (or say --out FOLDER).");
            return true;
        }

        try
        {
            ValidationFiles.Write(folder, results);
            error.WriteLine("Written: " + Path.Combine(folder, ValidationFiles.PageName));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            return false;
        }
    }

    private sealed record Request(bool IsJson, IReadOnlyList<string> Only, string? Folder);
}
