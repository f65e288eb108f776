using GluteSense.Host.Coaching;
using GluteSense.Host.Links;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>
/// Leads device and wearer through a session: connects, proves ownership, calibrates if planned, measures, stops. Everything received goes
/// into the log and, where there is one, to the recorder before anything else is done with it.
/// </summary>
public sealed class SessionConductor
{
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
        foreach (CoachNote note in plan.Advice)
        {
            _stage.Advise(note);
        }

        if (plan.Calibrates)
        {
            new CalibrationGuide(_stage).Run(plan.Protocol, cancellationToken);
            _stage.Dialog.Wait(plan.Pause, cancellationToken);
        }

        ControlCommand start = plan.Mode.StartCommand(plan.WorkingSide, plan.IsScreening);
        return new MeasurementPhase(_stage).Run(plan.Mode.Title, WearerTask.Perform, start, plan.Duration, cancellationToken);
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
}
