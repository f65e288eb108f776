using GluteSense.Calibration;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Sessions;

/// <summary>
/// Leads the wearer through a <see cref="ReferenceProtocol"/>: rest, as many contractions as it takes until three of every muscle agree in
/// every position, and reference sets.
/// </summary>
internal sealed class CalibrationGuide
{
    private static readonly TimeSpan ModeEndTimeout = TimeSpan.FromSeconds(5);

    private readonly SessionStage _stage;

    public CalibrationGuide(SessionStage stage)
    {
        _stage = stage;
    }

    /// <exception cref="SessionException">A muscle gave no reference in any position; the message says what to do.</exception>
    public void Run(ReferenceProtocol protocol, CancellationToken cancellationToken)
    {
        TimedMode(
            "Lie still: measuring rest",
            WearerTask.LieStill,
            new ControlCommand { Opcode = ControlOpcode.StartQuiet, Value = (int)protocol.Quiet.TotalMilliseconds },
            cancellationToken);
        foreach (ReferenceStep step in protocol.Steps)
        {
            Take(protocol, step, cancellationToken);
        }

        // One position whose trials agree is enough, so only the end shows what is missing.
        if (ReferenceShortfall.Channels(_stage.Log, protocol.Steps.Aggregate(0, (mask, step) => mask | step.ChannelMask)).Count > 0)
        {
            throw new SessionException(ReferenceShortfall.Text(_stage.Log, protocol.MostTrials));
        }

        foreach (ReferenceSetStep set in protocol.Sets)
        {
            _stage.Dialog.Wait(set.Rest, cancellationToken);
            new MeasurementPhase(_stage).Run(set.Title, set.Task, set.Mode.StartCommand(WorkingSide.Both, false), set.Length, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Takes trials of one step until three agree, or the most that are asked for.</summary>
    private void Take(ReferenceProtocol protocol, ReferenceStep step, CancellationToken cancellationToken)
    {
        _stage.Dialog.Wait(step.GetReady, cancellationToken);
        for (int trial = 1; trial <= protocol.MostTrials && !IsDone(step); trial++)
        {
            string progress = trial <= TrialSet.Needed
                ? FormattableString.Invariant($"trial {trial} of {TrialSet.Needed}")
                : FormattableString.Invariant($"trial {trial}, at most {protocol.MostTrials}: three that agree are needed");
            ControlCommand command = new()
            {
                Opcode = ControlOpcode.StartReference,
                Value = (int)step.Length.TotalMilliseconds,
                ChannelMask = step.ChannelMask,
                Kind = (int)protocol.Kind,
                Options = step.Position,
            };
            _stage.Dialog.Wait(step.Rest, cancellationToken);
            TimedMode($"{step.Title} ({progress})", step.Task, command, cancellationToken);
        }
    }

    /// <summary>True when every muscle of the step that has a resting level, so an electrode, has three trials in this position that agree.</summary>
    private bool IsDone(ReferenceStep step)
    {
        return Enumerable.Range(0, MuscleChannels.Count).All(channel =>
            (step.ChannelMask & (1 << channel)) == 0
            || !_stage.Log.TryGetCalibration(channel, out ChannelCalibration calibration)
            || !calibration.TryGetRestVarianceQ8(out _)
            || calibration.HasAgreedIn(step.Position));
    }

    private void TimedMode(string title, WearerTask task, ControlCommand command, CancellationToken cancellationToken)
    {
        TimeSpan length = TimeSpan.FromMilliseconds(command.Value);
        _stage.BeginPhase(title, length);
        int modesBefore = _stage.Log.Modes.Count;
        _stage.Ask(task);
        _stage.Dialog.Order(command, cancellationToken);
        _stage.Dialog.ReceiveUntil(() => _stage.HasModeEnded(modesBefore), length + ModeEndTimeout, cancellationToken);
        if (!_stage.HasModeEnded(modesBefore))
        {
            throw new SessionException($"The device did not end \"{title}\" in time. Is it still in range? Switch it off and on and try again.");
        }
    }
}
