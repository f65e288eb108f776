namespace GluteSense.Simulator.Signals;

/// <summary>
/// Synthetic surface EMG of an activity, made on the fly: amplitude(t) times <see cref="ShapedNoise"/> (the
/// amplitude-modulated noise model of Hogan and Mann 1980), independent noise on each channel.
/// </summary>
public sealed class BodySignals : IElectrodeSignals
{
    private readonly Activity _activity;
    private readonly ShapedNoise[] _noise;
    private long _frame;

    /// <summary>Starts at t = 0 of <paramref name="activity"/>; its seed fixes every value.</summary>
    public BodySignals(Activity activity)
    {
        _activity = activity;
        _noise =
        [
            .. MuscleChannels.All.Select(
                channel => new ShapedNoise(new SeededNoise(activity.Seed, NoiseStream.Muscle + (int)channel))),
        ];
    }

    /// <inheritdoc/>
    public SignalLevel Level => SignalLevel.ElectrodeMicrovolts;

    /// <inheritdoc/>
    public double DurationS => _activity.DurationS;

    /// <inheritdoc/>
    public bool PrimesHighPass => false;

    /// <inheritdoc/>
    public bool IsConnected(MuscleChannel channel) => true;

    /// <inheritdoc/>
    public bool IsAlive(MuscleChannel channel) => true;

    /// <inheritdoc/>
    public void ReadFrame(Span<double> frame)
    {
        double timeS = (double)_frame / IElectrodeSignals.RateHz;
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            frame[channel] = _activity.AmplitudeUv((MuscleChannel)channel, timeS) * _noise[channel].Next();
        }

        _frame++;
    }
}
