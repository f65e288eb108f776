using GluteSense.Host.Sessions;
using GluteSense.Simulator.Signals;

namespace GluteSense.Simulator.Device;

/// <summary>A wearer who does at once what is asked: rests, contracts, and performs one given signal.</summary>
public sealed class VirtualWearer : IWearer
{
    // Ramps included: the wearer is at rest again when the next task is asked for.
    private const double ContractionS = 3;

    private readonly ElectrodeInput _electrodes;
    private readonly BodyParameters _body;
    private readonly IElectrodeSignals _performance;
    private ulong _seed;

    /// <summary>Creates the wearer.</summary>
    /// <param name="electrodes">Where the signals go.</param>
    /// <param name="body">Amplitudes of rest and reference contractions.</param>
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
        _seed++;
        _electrodes.Perform(task switch
        {
            WearerTask.LieStill => new BodySignals(ReferenceActivities.Quiet(_body, _seed)),
            WearerTask.SqueezeGlutes => new BodySignals(ReferenceActivities.GluteSqueeze(_body, _seed, ContractionS)),
            WearerTask.DigHeels => new BodySignals(ReferenceActivities.HeelDig(_body, _seed, ContractionS)),
            _ => _performance,
        });
    }
}
