namespace GluteSense.Simulator.Signals;

/// <summary>
/// Plays a recording once at <see cref="IElectrodeSignals.RateHz"/>, then silence. At the electrodes the mean of each channel
/// is taken off: the front end is AC coupled, so the offset says nothing, but its end would be a step. Channels without a
/// column are not connected.
/// </summary>
public sealed class RecordingSignals : IElectrodeSignals
{
    private readonly ReadOnlyMemory<double>[] _samples = new ReadOnlyMemory<double>[MuscleChannels.Count];
    private readonly double[] _mean = new double[MuscleChannels.Count];
    private readonly bool[] _connected = new bool[MuscleChannels.Count];
    private readonly Resampler _resampler;
    private readonly long _frameCount;
    private long _frame;

    /// <summary>Starts at the first sample of <paramref name="recording"/>.</summary>
    public RecordingSignals(CsvRecording recording)
    {
        Level = recording.Level;
        DurationS = recording.DurationS;
        _frameCount = (long)Math.Ceiling(DurationS * IElectrodeSignals.RateHz);
        _resampler = new Resampler(recording.RateHz, IElectrodeSignals.RateHz);
        foreach (MuscleChannel channel in MuscleChannels.All)
        {
            int index = (int)channel;
            _connected[index] = recording.TryGetSamples(channel, out _samples[index]);
            _mean[index] = _connected[index] ? Mean(_samples[index].Span) : 0;
        }
    }

    /// <inheritdoc/>
    public SignalLevel Level { get; }

    /// <inheritdoc/>
    public double DurationS { get; }

    /// <inheritdoc/>
    public bool PrimesHighPass => true;

    /// <inheritdoc/>
    public bool IsConnected(MuscleChannel channel) => _connected[(int)channel];

    /// <inheritdoc/>
    public bool IsAlive(MuscleChannel channel) => true;

    /// <inheritdoc/>
    public void ReadFrame(Span<double> frame)
    {
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            // Silence is the mean itself: 0 µV at the electrodes, the recording's own bias at the pin.
            double silence = Level == SignalLevel.PinVolts ? _mean[channel] : 0;
            bool playing = _connected[channel] && _frame < _frameCount;
            frame[channel] = playing
                ? _resampler.At(_samples[channel].Span, _frame) - _mean[channel] + silence
                : silence;
        }

        _frame++;
    }

    private static double Mean(ReadOnlySpan<double> samples)
    {
        double sum = 0;
        foreach (double sample in samples)
        {
            sum += sample;
        }

        return sum / samples.Length;
    }
}
