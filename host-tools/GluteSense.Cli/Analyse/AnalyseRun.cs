using System.Text;
using GluteSense.Cli.Views;
using GluteSense.Host.Analysis;
using GluteSense.Host.Reports;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Analyse;

/// <summary>Runs one analysis from parsed options to output and exit code.</summary>
internal sealed class AnalyseRun(CliConsole console)
{
    public ExitCode Run(AnalyseOptions options)
    {
        if (options.IsRun && options.Exercise is not null)
        {
            throw new UsageException("--exercise and --mode run exclude each other: reps or strides. Leave one of them out.");
        }

        ChannelMap map = options.Map ?? throw new UsageException(
            "Which column is which muscle? Give --map, for example --map rightGlute=R_GMAX,rightHamstring=R_BF (one muscle is enough for segments).");
        CheckComparison(options);
        CheckPlot(options);
        PreparedRecording set = RecordingFile.Load(options.File, map, options.Units, options.Quiet);
        PreparedRecording? reference = options.Reference is null ? null : RecordingFile.Load(options.Reference, map, options.Units, null);
        AnalysisResult result = RecordingAnalysis.Analyse(
            Path.GetFileName(options.File),
            set,
            new AnalysisOptions { IsRun = options.IsRun, Exercise = options.Exercise, Quiet = options.Quiet, FindsOnsets = options.Onsets, Comparison = options.Compare ?? ComparisonKind.Sets },
            options.Reference is null ? null : Path.GetFileName(options.Reference),
            reference);
        if (options.Plot is not null)
        {
            WritePlot(options.Plot, result, set);
        }

        if (options.Json)
        {
            console.Out.WriteLine(AnalysisJson.ToJson(result));
        }
        else
        {
            AnalysisSummary.Write(console.Out, result, options.Plot);
        }

        return ExitCode.Success;
    }

    private static void CheckComparison(AnalyseOptions options)
    {
        if (options.Compare is not null && options.Reference is null)
        {
            throw new UsageException("--compare needs the earlier recording: give it with --reference.");
        }

        if (options.Compare == ComparisonKind.CarryOver && !options.IsRun)
        {
            throw new UsageException("--compare carryover is of runs before and after an exercise block: add --mode run.");
        }

        if (options.Compare == ComparisonKind.Cue && options.IsRun)
        {
            throw new UsageException("--compare cue is of reps of an exercise without and with the cue: leave --mode run out.");
        }
    }

    private static void CheckPlot(AnalyseOptions options)
    {
        string[] inputs = [.. new[] { options.File, options.Reference }.OfType<string>().Select(Path.GetFullPath)];
        if (options.Plot is not null && (string.IsNullOrWhiteSpace(options.Plot) || inputs.Contains(Path.GetFullPath(options.Plot))))
        {
            throw new UsageException("--plot needs the name of a new HTML file, not of a recording.");
        }

        if (options.Plot is not null && !options.Plot.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && File.Exists(options.Plot))
        {
            throw new UsageException($"'{options.Plot}' exists and is no page: --plot writes over pages (.html) only. Choose another name.");
        }
    }

    private static void WritePlot(string path, AnalysisResult result, PreparedRecording set)
    {
        try
        {
            using var writer = new StreamWriter(path, false, new UTF8Encoding(false));
            AnalysisPage.Write(writer, result, set);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{path}' can not be written ({exception.Message}). Choose another file with --plot.", exception);
        }
    }
}
