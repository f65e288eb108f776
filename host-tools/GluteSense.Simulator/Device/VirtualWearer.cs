using GluteSense.Host.Sessions;
using GluteSense.Simulator.Signals;

namespace GluteSense.Simulator.Device;

/// <summary>A wearer who does at once what is asked: rests, contracts, performs one given signal, and holds the button.</summary>
public sealed class VirtualWearer : IWearer
{
    // Ramps included: the wearer is at rest again when the next task is asked for.
    private const double ContractionS = 3;
    private const double MaximalS = 5;
    private const int BridgesPerSet = 6;

    // Three seconds are asked for; people hold on until they see the light change.
    private static readonly TimeSpan LongPress = TimeSpan.FromSeconds(3.5);

    private readonly ElectrodeInput _electrodes;
    private readonly Action<TimeSpan>? _pressButton;
    private readonly BodyParameters _body;
    private readonly IElectrodeSignals _performance;
    private ulong _seed;

    /// <summary>Creates the wearer of a device.</summary>
    /// <param name="wearable">The device.</param>
    /// <param name="body">Amplitudes of rest, reference contractions and reference sets.</param>
    /// <param name="performance">What <see cref="WearerTask.Perform"/> shows: an activity or a recording.</param>
    /// <param name="seed">Seed of rest and contractions.</param>
    public VirtualWearer(VirtualWearable wearable, BodyParameters body, IElectrodeSignals performance, ulong seed)
        : this(wearable.Electrodes, body, performance, seed)
    {
        _pressButton = wearable.PressButton;
    }

    /// <summary>Creates the wearer of electrodes alone, who has no button to hold.</summary>
    /// <param name="electrodes">Where the signals go.</param>
    /// <param name="body">Amplitudes of rest, reference contractions and reference sets.</param>
    /// <param name="performance">What <see cref="WearerTask.Perform"/> shows: an activity or a recording.</param>
    /// <param name="seed">Seed of rest and contractions.</param>
    public VirtualWearer(ElectrodeInput electrodes, BodyParameters body, IElectrodeSignals performance, ulong seed)
    {
        _electrodes = electrodes;
        _body = body;
        _performance = performance;
        _seed = seed;
    }

    /// <inheritdoc/>
    public void Ask(WearerTask task)
    {
        if (task == WearerTask.HoldButton)
        {
            HoldButton();
            return;
        }

        _seed++;
        _electrodes.Perform(task switch
        {
            WearerTask.LieStill => new BodySignals(ReferenceActivities.Quiet(_body, _seed)),
            WearerTask.SqueezeGlutes => new BodySignals(ReferenceActivities.GluteSqueeze(_body, _seed, ContractionS)),
            WearerTask.SqueezeGlutesHard => new BodySignals(ReferenceActivities.MaximalSqueeze(_body, _seed, MaximalS)),
            WearerTask.ExtendHipProne => new BodySignals(ReferenceActivities.ProneHipExtension(_body, _seed, MaximalS)),
            WearerTask.FlexKneeProne => new BodySignals(ReferenceActivities.ProneKneeFlexion(_body, _seed, MaximalS)),

            // As the wearer always does them: what is inhibited later is not so in the reference set.
            WearerTask.Bridges => new BodySignals(ExerciseActivities.Bridge(
                _body with { Inhibition = null }, _seed, ExerciseParameters.Bridge with { Repetitions = BridgesPerSet })),
            WearerTask.DigHeels => new BodySignals(ReferenceActivities.HeelDig(_body, _seed, ContractionS)),
            _ => _performance,
        });
    }

    private void HoldButton()
    {
        Action<TimeSpan> press = _pressButton
            ?? throw new InvalidOperationException("This wearer wears electrodes only: create it with the wearable to hold its button.");
        press(LongPress);
    }
}
