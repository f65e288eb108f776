using System.CommandLine;
using GluteSense.Cli.Commands;
using GluteSense.Host.Links;
using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli;

/// <summary>The tool: lists the commands, runs one, and turns what went wrong into a sentence and an exit code.</summary>
public static class CommandLine
{
    // Long enough to stop the device and write the report after Ctrl-C.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Runs the tool once.</summary>
    public static int Run(string[] args, CliConsole console)
    {
        var root = new RootCommand("GluteSense: how glutes and hamstrings share the work, measured at the skin.")
        {
            DemoCommand.Create(console),
            AnalyseCommand.Create(console),
            BringupCommand.Create(console),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                console.Error.WriteLine("glutesense: " + error.Message);
            }

            string command = parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ";
            console.Error.WriteLine($"Try 'glutesense {command}--help'.");
            return (int)ExitCode.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = console.Out,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = StopTimeout,
        });
    }

    /// <summary>Runs a command's body; every foreseeable error ends as one line on standard error and an exit code.</summary>
    internal static int Guard(CliConsole console, Func<ExitCode> body)
    {
        try
        {
            return (int)body();
        }
        catch (UsageException exception)
        {
            return Fail(console, ExitCode.Usage, exception.Message);
        }
        catch (RecordingException exception)
        {
            return Fail(console, ExitCode.BadInput, exception.Message);
        }
        catch (Exception exception) when (exception is LinkException or SessionException or ChipFaultException)
        {
            return Fail(console, ExitCode.Device, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(console, ExitCode.Output, exception.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail(console, ExitCode.Interrupted, "stopped before the measurement began; nothing was measured.");
        }
        catch (Exception exception)
        {
            return Fail(console, ExitCode.InternalError, "this should not happen; please report it with the following lines.\n" + exception);
        }
    }

    private static int Fail(CliConsole console, ExitCode code, string message)
    {
        console.Error.WriteLine("glutesense: " + message);
        return (int)code;
    }
}
