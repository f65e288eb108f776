using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Host.Links;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Sessions;

/// <summary>
/// Leads device and wearer through a session: connects, calibrates if planned, measures, stops. Everything received goes into the log and,
/// where there is one, to the recorder before anything else is done with it.
/// </summary>
public sealed class SessionConductor
{
    private const int GluteMask = (1 << MuscleChannels.LeftGlute) | (1 << MuscleChannels.RightGlute);
    private const int HamstringMask = (1 << MuscleChannels.LeftHamstring) | (1 << MuscleChannels.RightHamstring);

    // Three connection intervals of a slow phone plus the device's scheduling: an answer later than this is none.
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ModeEndTimeout = TimeSpan.FromSeconds(5);

    private readonly ILink _link;
    private readonly IWearer _wearer;
    private readonly SessionLog _log;
    private readonly SessionRecorder? _recorder;
    private readonly ISessionView _view;
    private TimeSpan _phaseBegin;
    private int _tag;

    /// <summary>Wires a conductor.</summary>
    public SessionConductor(ILink link, IWearer wearer, SessionLog log, SessionRecorder? recorder, ISessionView view)
    {
        _link = link;
        _wearer = wearer;
        _log = log;
        _recorder = recorder;
        _view = view;
    }

    /// <summary>Runs the plan. When it is cancelled during the measurement, the device is stopped and what was measured counts.</summary>
    /// <returns>True when the measurement went to its planned end.</returns>
    /// <exception cref="LinkException">The link can not be made or was lost.</exception>
    /// <exception cref="SessionException">The device does not answer, or refuses.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the measurement began.</exception>
    public bool Run(SessionPlan plan, CancellationToken cancellationToken)
    {
        Connect(cancellationToken);

        // A session that lost its link may have left the device measuring.
        Command(new ControlCommand { Opcode = ControlOpcode.Stop }, cancellationToken);
        Command(new ControlCommand { Opcode = ControlOpcode.SetRate, Value = plan.RateHz }, cancellationToken);
        if (plan.Calibrates)
        {
            Calibrate(plan, cancellationToken);
            Wait(plan.Pause, cancellationToken);
        }

        return Measure(plan, cancellationToken);
    }

    private void Connect(CancellationToken cancellationToken)
    {
        BeginPhase("Connecting to " + _link.Description, null);
        _link.Connect(cancellationToken);
        Keep(new ReceivedPacket(_link.Now, GattTable.Info, _link.Read(GattTable.Info, cancellationToken)));
        if (!_log.TryGetInfo(out _))
        {
            throw new SessionException(
                $"The device speaks another protocol version than this tool ({GattTable.ProtocolVersion}): update the older of the two.");
        }

        _link.Subscribe(GattTable.Status, cancellationToken);
        _link.Subscribe(GattTable.Events, cancellationToken);
        _link.Subscribe(GattTable.Live, cancellationToken);
    }

    private void Calibrate(SessionPlan plan, CancellationToken cancellationToken)
    {
        TimedMode(
            "Lie still: measuring rest",
            WearerTask.LieStill,
            new ControlCommand { Opcode = ControlOpcode.StartQuiet, Value = (int)plan.Quiet.TotalMilliseconds },
            cancellationToken);
        for (int trial = 1; trial <= plan.ReferenceTrials; trial++)
        {
            string part = $" ({trial} of {plan.ReferenceTrials})";
            Wait(plan.Pause, cancellationToken);
            TimedMode("Squeeze both glutes" + part, WearerTask.SqueezeGlutes, Reference(plan, GluteMask), cancellationToken);
            Wait(plan.Pause, cancellationToken);
            TimedMode("Dig both heels in" + part, WearerTask.DigHeels, Reference(plan, HamstringMask), cancellationToken);
        }
    }

    private static ControlCommand Reference(SessionPlan plan, int mask) => new()
    {
        Opcode = ControlOpcode.StartReference,
        Value = (int)plan.Reference.TotalMilliseconds,
        ChannelMask = mask,
        Kind = (int)ReferenceKind.Submaximal,
    };

    private void TimedMode(string title, WearerTask task, ControlCommand command, CancellationToken cancellationToken)
    {
        TimeSpan length = TimeSpan.FromMilliseconds(command.Value);
        BeginPhase(title, length);
        int modesBefore = _log.Modes.Count;
        _wearer.Ask(task);
        Command(command, cancellationToken);
        ReceiveUntil(() => ModeEnded(modesBefore), length + ModeEndTimeout, cancellationToken);
        if (!ModeEnded(modesBefore))
        {
            throw new SessionException($"The device did not end \"{title}\" in time. Is it still in range? Switch it off and on and try again.");
        }
    }

    private bool Measure(SessionPlan plan, CancellationToken cancellationToken)
    {
        BeginPhase(Title(plan.Mode), plan.Duration);
        int modesBefore = _log.Modes.Count;
        _wearer.Ask(WearerTask.Perform);

        // Not to be cancelled half-way: a device that was started must also be stopped.
        cancellationToken.ThrowIfCancellationRequested();
        Command(StartCommand(plan.Mode), CancellationToken.None);
        int durationMs = (int)plan.Duration.TotalMilliseconds;
        bool complete = true;
        try
        {
            // The device's own clock says when the time is up; the link's clock only guards against a device that fell silent.
            ReceiveUntil(() => MeasuredMs() >= durationMs, plan.Duration + ModeEndTimeout, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            complete = false;
        }

        if (complete && MeasuredMs() < durationMs)
        {
            throw new SessionException("The device fell silent during the measurement; what it sent until then is kept.");
        }

        Command(new ControlCommand { Opcode = ControlOpcode.Stop }, CancellationToken.None);
        ReceiveUntil(() => ModeEnded(modesBefore), ModeEndTimeout, CancellationToken.None);

        // The final status follows the end of the mode on another characteristic.
        Wait(TimeSpan.FromMilliseconds(500), CancellationToken.None);
        return complete;
    }

    private static string Title(SessionMode mode) => mode switch
    {
        SessionMode.Bridge => "Bridges",
        SessionMode.SingleLegRdl => "Single-leg Romanian deadlifts",
        _ => "Run",
    };

    private static ControlCommand StartCommand(SessionMode mode) => mode switch
    {
        SessionMode.Bridge => new ControlCommand { Opcode = ControlOpcode.StartExercise, Exercise = ExerciseCatalog.Bridge },
        SessionMode.SingleLegRdl => new ControlCommand { Opcode = ControlOpcode.StartExercise, Exercise = ExerciseCatalog.SingleLegRdl },
        _ => new ControlCommand { Opcode = ControlOpcode.StartRun },
    };

    private bool ModeEnded(int modesBefore) => _log.Modes.Count > modesBefore && !_log.Modes[^1].IsOpen;

    private int MeasuredMs()
    {
        LiveRow? last = _log.Live.Count > 0 ? _log.Live[^1] : null;
        return last is { Span.IsMeasurement: true } && _log.TryGetStatus(out DeviceStatus status) ? last.StartMs + status.BlockMs : 0;
    }

    private void Command(ControlCommand command, CancellationToken cancellationToken)
    {
        _tag = (_tag + 1) & 0xFF;
        command.Tag = _tag;
        byte[] bytes = new byte[ControlCommand.MaxLength];
        int length = command.Encode(bytes);
        _link.Write(GattTable.Control, bytes.AsSpan(0, length), cancellationToken);
        ReceiveUntil(() => AnswerTo(command.Tag) is not null, AnswerTimeout, cancellationToken);
        CommandAnswer answer = AnswerTo(command.Tag)
            ?? throw new SessionException($"The device did not answer the command {command.Opcode}. Is it still in range?");
        if (answer.Result != CommandResult.Accepted)
        {
            throw new SessionException(Refusal(command, answer));
        }
    }

    private static string Refusal(ControlCommand command, CommandAnswer answer) => answer.Result switch
    {
        CommandResult.WrongMode => $"The device refused {command.Opcode} because it is busy ({answer.Mode}). Stop that first.",
        CommandResult.NeedsQuiet => "The device has no resting level of these muscles: are the electrodes on? Repeat the quiet calibration.",
        CommandResult.UnsupportedValue => $"The device does not support the value {command.Value} for {command.Opcode}.",
        _ => $"The device refused {command.Opcode}: {answer.Result}.",
    };

    private CommandAnswer? AnswerTo(int tag)
    {
        CommandAnswer? last = _log.Answers.Count > 0 ? _log.Answers[^1] : null;
        return last?.Tag == tag ? last : null;
    }

    private void Wait(TimeSpan length, CancellationToken cancellationToken) => ReceiveUntil(() => false, length, cancellationToken);

    private void ReceiveUntil(Func<bool> done, TimeSpan length, CancellationToken cancellationToken)
    {
        TimeSpan end = _link.Now + length;
        while (!done())
        {
            TimeSpan left = end - _link.Now;
            if (left <= TimeSpan.Zero || !_link.TryReceive(left, out ReceivedPacket? packet, cancellationToken))
            {
                return;
            }

            Keep(packet!);
            _view.Update(_log, _link.Now - _phaseBegin);
        }
    }

    private void BeginPhase(string title, TimeSpan? length)
    {
        _phaseBegin = _link.Now;
        _view.BeginPhase(title, length);
    }

    private void Keep(ReceivedPacket packet)
    {
        _recorder?.Add(packet);
        _log.Add(packet);
    }
}
