using GluteSense.Cli.Views;
using GluteSense.Host.Coaching;
using GluteSense.Host.Reports;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Simulator.Device;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Demo;

/// <summary>Runs one demo from checked options to files, summary and exit code.</summary>
internal sealed class DemoRun
{
    private readonly CliConsole _console;

    public DemoRun(CliConsole console)
    {
        _console = console;
    }

    public ExitCode Run(DemoOptions options, CancellationToken cancellationToken)
    {
        BodyParameters body = BodyParameters.Nominal with { Inhibition = options.Inhibition };
        DemoInput input = DemoInput.Create(options, body);
        var info = new SessionInfo(options.Mode, input.Description, input.MicrovoltsPerCount, DateTimeOffset.Now)
        {
            InputKind = options.Recording is null ? "synthetic" : "recording",
            HasPain = options.HasPain,
            IsAfterBirth = options.IsAfterBirth,
            PlannedDuration = TimeSpan.FromSeconds(input.DurationS),
        };
        OutputFolder folder = OutputFolder.Create(options.OutputFolder, info);
        bool live = _console.IsInteractive && !options.Json;
        var wearableOptions = new VirtualWearableOptions
        {
            FrontEnd = FrontEndParameters.Nominal with { Gain = options.Gain ?? FrontEndParameters.Nominal.Gain },
            Seed = options.Seed,
            Pace = options.Pace ?? (live ? Pace.Real : Pace.Max),
        };

        var log = new SessionLog();
        bool complete = false;
        using (var wearable = new VirtualWearable(wearableOptions))
        using (SessionRecorder recorder = SessionRecorder.Create(folder.Packets, TimeProvider.System))
        {
            var wearer = new VirtualWearer(wearable, body, input.Signals, options.Seed);
            var plan = new SessionPlan(options.Mode, options.RateHz, TimeSpan.FromSeconds(input.DurationS), input.Calibrates)
            {
                // A recording has been made already: nobody is there to look.
                Advice = options.Recording is null ? CoachNotes.For(new CoachFacts(CoachMoment.BeforeSet, options.Mode.IsRun) { HasPain = info.HasPain, IsAfterBirth = info.IsAfterBirth }) : [],

                // Sets of bridges are no reference set of another exercise.
                Protocol = options.Mode == SessionMode.Bridge ? ReferenceProtocol.Submaximal : ReferenceProtocol.Submaximal.WithoutSets(),
            };
            try
            {
                Watch(options, info, live, view =>
                    complete = new SessionConductor(wearable.Link, wearer, log, recorder, view).Run(plan, cancellationToken));
            }
            catch (OperationCanceledException)
            {
                _console.Error.WriteLine("The packets received so far are in " + folder.Packets);
                throw;
            }
            finally
            {
                recorder.Flush();
            }
        }

        SessionResult result = SessionResultBuilder.Build(log, info, folder.Files);
        folder.WriteResults(result, log, info);
        if (options.Json)
        {
            _console.Out.WriteLine(SessionResultJson.ToJson(result));
        }
        else
        {
            Summary.Write(_console.Out, result);
        }

        return complete ? ExitCode.Success : ExitCode.Interrupted;
    }

    private void Watch(DemoOptions options, SessionInfo info, bool live, Action<ISessionView> session)
    {
        if (live)
        {
            LiveView.Run(_console, info, session);
        }
        else
        {
            session(new PlainView(options.Json ? _console.Error : _console.Out));
        }
    }
}
