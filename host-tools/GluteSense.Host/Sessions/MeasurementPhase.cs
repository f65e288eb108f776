using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>Measures one set or run: starts the device, waits for its time by the device's own clock, and stops it.</summary>
internal sealed class MeasurementPhase
{
    private static readonly TimeSpan ModeEndTimeout = TimeSpan.FromSeconds(5);

    // Health and the final status follow the end of the mode.
    private static readonly TimeSpan Aftermath = TimeSpan.FromMilliseconds(500);

    private readonly SessionStage _stage;

    public MeasurementPhase(SessionStage stage)
    {
        _stage = stage;
    }

    /// <summary>Measures. When it is cancelled meanwhile, the device is stopped and what was measured counts.</summary>
    /// <returns>True when it went to its planned end.</returns>
    /// <exception cref="SessionException">The device refused, or fell silent.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before it began.</exception>
    public bool Run(string title, WearerTask task, ControlCommand start, TimeSpan duration, CancellationToken cancellationToken)
    {
        _stage.BeginPhase(title, duration);
        int modesBefore = _stage.Log.Modes.Count;
        _stage.Ask(task);

        // Not to be cancelled half-way: a device that was started must also be stopped.
        cancellationToken.ThrowIfCancellationRequested();
        _stage.Dialog.Order(start, CancellationToken.None);
        int durationMs = (int)duration.TotalMilliseconds;
        bool complete = true;
        try
        {
            // The device's own clock says when the time is up; the link's clock only guards against a device that fell silent.
            _stage.Dialog.ReceiveUntil(() => MeasuredMs(modesBefore) >= durationMs, duration + ModeEndTimeout, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            complete = false;
        }

        if (complete && MeasuredMs(modesBefore) < durationMs)
        {
            throw new SessionException("The device fell silent during the measurement; what it sent until then is kept.");
        }

        _stage.Dialog.Order(new ControlCommand { Opcode = ControlOpcode.Stop }, CancellationToken.None);
        _stage.Dialog.ReceiveUntil(() => _stage.HasModeEnded(modesBefore), ModeEndTimeout, CancellationToken.None);
        _stage.Dialog.Wait(Aftermath, CancellationToken.None);
        return complete;
    }

    /// <summary>How far the mode that began after so many has come; 0 before its first block.</summary>
    private int MeasuredMs(int modesBefore)
    {
        SessionLog log = _stage.Log;
        bool hasBegun = log.Modes.Count > modesBefore && log.Live.Count > 0 && log.Live[^1].Span == log.Modes[^1];
        return hasBegun && log.TryGetStatus(out DeviceStatus status) ? log.Live[^1].StartMs + status.BlockMs : 0;
    }
}
