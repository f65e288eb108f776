using GluteSense.Detection;
using GluteSense.Host.Links;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>
/// Leads device and wearer through a session: connects, proves ownership, calibrates if planned, measures, stops. Everything received goes
/// into the log and, where there is one, to the recorder before anything else is done with it.
/// </summary>
public sealed class SessionConductor
{
    private static readonly TimeSpan ModeEndTimeout = TimeSpan.FromSeconds(5);

    private readonly ILink _link;
    private readonly SessionStage _stage;

    /// <summary>Wires a conductor.</summary>
    public SessionConductor(ILink link, IWearer wearer, SessionLog log, SessionRecorder? recorder, ISessionView view)
    {
        _link = link;
        _stage = new SessionStage(link, wearer, log, recorder, view);
    }

    /// <summary>Where the device's owner key is kept; a real device needs one that outlives this program (<see cref="OwnerKeyFile"/>).</summary>
    public IOwnerKeys OwnerKeys { get; init; } = new OwnerKeyMemory();

    /// <summary>Runs the plan. When it is cancelled during the measurement, the device is stopped and what was measured counts.</summary>
    /// <returns>True when the measurement went to its planned end.</returns>
    /// <exception cref="LinkException">The link can not be made or was lost.</exception>
    /// <exception cref="SessionException">The device does not accept this host, does not answer, or refuses.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the measurement began.</exception>
    public bool Run(SessionPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Connect(plan, cancellationToken);

        // A session that lost its link may have left the device measuring.
        _stage.Dialog.Order(new ControlCommand { Opcode = ControlOpcode.Stop }, cancellationToken);
        _stage.Dialog.TellTime(cancellationToken);
        _stage.Dialog.Order(new ControlCommand { Opcode = ControlOpcode.SetRate, Value = plan.RateHz }, cancellationToken);
        if (plan.Calibrates)
        {
            new CalibrationGuide(_stage).Run(plan, cancellationToken);
            _stage.Dialog.Wait(plan.Pause, cancellationToken);
        }

        return Measure(plan, cancellationToken);
    }

    private void Connect(SessionPlan plan, CancellationToken cancellationToken)
    {
        _stage.BeginPhase("Connecting to " + _link.Description, null);
        _link.Connect(cancellationToken);
        new OwnerHandshake(_link, OwnerKeys).Authorise(plan.Claims, AskForButton, cancellationToken);
        _stage.Keep(new ReceivedPacket(_link.Now, GattTable.Info, _link.Read(GattTable.Info, cancellationToken)));
        if (!_stage.Log.TryGetInfo(out _))
        {
            throw new SessionException("The facts of the device can not be read: is its firmware a GluteSense release?");
        }

        _link.Subscribe(GattTable.Status, cancellationToken);
        _link.Subscribe(GattTable.Events, cancellationToken);
        _link.Subscribe(GattTable.Live, cancellationToken);
    }

    private void AskForButton()
    {
        _stage.BeginPhase(OwnerHandshake.ButtonRequest, null);
        _stage.Ask(WearerTask.HoldButton);
    }

    private bool Measure(SessionPlan plan, CancellationToken cancellationToken)
    {
        _stage.BeginPhase(Title(plan.Mode), plan.Duration);
        int modesBefore = _stage.Log.Modes.Count;
        _stage.Ask(WearerTask.Perform);

        // Not to be cancelled half-way: a device that was started must also be stopped.
        cancellationToken.ThrowIfCancellationRequested();
        _stage.Dialog.Order(StartCommand(plan.Mode), CancellationToken.None);
        int durationMs = (int)plan.Duration.TotalMilliseconds;
        bool complete = true;
        try
        {
            // The device's own clock says when the time is up; the link's clock only guards against a device that fell silent.
            _stage.Dialog.ReceiveUntil(() => MeasuredMs() >= durationMs, plan.Duration + ModeEndTimeout, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            complete = false;
        }

        if (complete && MeasuredMs() < durationMs)
        {
            throw new SessionException("The device fell silent during the measurement; what it sent until then is kept.");
        }

        _stage.Dialog.Order(new ControlCommand { Opcode = ControlOpcode.Stop }, CancellationToken.None);
        _stage.Dialog.ReceiveUntil(() => _stage.HasModeEnded(modesBefore), ModeEndTimeout, CancellationToken.None);

        // Health and the final status follow the end of the mode.
        _stage.Dialog.Wait(TimeSpan.FromMilliseconds(500), CancellationToken.None);
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

    private int MeasuredMs()
    {
        SessionLog log = _stage.Log;
        LiveRow? last = log.Live.Count > 0 ? log.Live[^1] : null;
        return last is { Span.IsMeasurement: true } && log.TryGetStatus(out DeviceStatus status) ? last.StartMs + status.BlockMs : 0;
    }
}
