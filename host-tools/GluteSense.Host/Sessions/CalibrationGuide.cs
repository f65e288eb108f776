using GluteSense.Calibration;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Sessions;

/// <summary>Leads the wearer through rest and as many reference contractions as it takes until three of every muscle agree.</summary>
internal sealed class CalibrationGuide
{
    private static readonly TimeSpan ModeEndTimeout = TimeSpan.FromSeconds(5);

    private static readonly (string Title, WearerTask Task, int ChannelMask)[] References =
    [
        ("Squeeze both glutes", WearerTask.SqueezeGlutes, (1 << MuscleChannels.LeftGlute) | (1 << MuscleChannels.RightGlute)),
        ("Dig both heels in", WearerTask.DigHeels, (1 << MuscleChannels.LeftHamstring) | (1 << MuscleChannels.RightHamstring)),
    ];

    private readonly SessionStage _stage;

    public CalibrationGuide(SessionStage stage)
    {
        _stage = stage;
    }

    /// <exception cref="SessionException">A muscle gave no reference; the message says what to do.</exception>
    public void Run(SessionPlan plan, CancellationToken cancellationToken)
    {
        TimedMode(
            "Lie still: measuring rest",
            WearerTask.LieStill,
            new ControlCommand { Opcode = ControlOpcode.StartQuiet, Value = (int)plan.Quiet.TotalMilliseconds },
            cancellationToken);
        bool[] done = new bool[References.Length];
        for (int trial = 1; trial <= plan.ReferenceTrials && done.Contains(false); trial++)
        {
            for (int index = 0; index < References.Length; index++)
            {
                if (!done[index])
                {
                    Take(plan, References[index], trial, cancellationToken);
                    done[index] = ReferenceShortfall.Channels(_stage.Log, References[index].ChannelMask).Count == 0;
                }
            }
        }

        if (done.Contains(false))
        {
            throw new SessionException(ReferenceShortfall.Text(_stage.Log, plan.ReferenceTrials));
        }
    }

    private void Take(
        SessionPlan plan, (string Title, WearerTask Task, int ChannelMask) reference, int trial, CancellationToken cancellationToken)
    {
        string progress = trial <= TrialSet.Needed
            ? FormattableString.Invariant($"trial {trial} of {TrialSet.Needed}")
            : FormattableString.Invariant($"trial {trial}, at most {plan.ReferenceTrials}: three that agree are needed");
        ControlCommand command = new()
        {
            Opcode = ControlOpcode.StartReference,
            Value = (int)plan.Reference.TotalMilliseconds,
            ChannelMask = reference.ChannelMask,
            Kind = (int)ReferenceKind.Submaximal,
        };
        _stage.Dialog.Wait(plan.Pause, cancellationToken);
        TimedMode($"{reference.Title} ({progress})", reference.Task, command, cancellationToken);
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
