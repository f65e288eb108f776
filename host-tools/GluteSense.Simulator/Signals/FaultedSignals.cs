namespace GluteSense.Simulator.Signals;

/// <summary>Any source with faults added.</summary>
public sealed class FaultedSignals : IElectrodeSignals
{
    private readonly IElectrodeSignals _inner;
    private readonly SignalFault[] _faults;
    private long _frame;
    private double _timeS;

    /// <summary>Adds faults to a source that has not been read yet.</summary>
    /// <param name="inner">The source.</param>
    /// <param name="faults">Any number of faults; sines on one channel add up.</param>
    /// <exception cref="ArgumentException">A sine in µV is to be added to pin volts.</exception>
    public FaultedSignals(IElectrodeSignals inner, params SignalFault[] faults)
    {
        bool addsMicrovolts = faults.Any(fault => fault.PeakUv != 0);
        if (inner.Level == SignalLevel.PinVolts && addsMicrovolts)
        {
            throw new ArgumentException("Volts at the ADC pin are past the electrodes: no mains or wander there.", nameof(faults));
        }

        _inner = inner;
        _faults = faults;
    }

    /// <inheritdoc/>
    public SignalLevel Level => _inner.Level;

    /// <inheritdoc/>
    public double DurationS => _inner.DurationS;

    /// <inheritdoc/>
    public bool PrimesHighPass => _inner.PrimesHighPass;

    /// <inheritdoc/>
    public bool IsConnected(MuscleChannel channel) =>
        _inner.IsConnected(channel) && !IsActive(FaultKind.ElectrodeOff, channel);

    /// <inheritdoc/>
    public bool IsAlive(MuscleChannel channel) => _inner.IsAlive(channel) && !IsActive(FaultKind.Dead, channel);

    /// <inheritdoc/>
    public void ReadFrame(Span<double> frame)
    {
        _inner.ReadFrame(frame);
        _timeS = (double)_frame / IElectrodeSignals.RateHz;
        foreach (SignalFault fault in _faults)
        {
            frame[(int)fault.Channel] += fault.AddedUv(_timeS);
        }

        _frame++;
    }

    private bool IsActive(FaultKind kind, MuscleChannel channel)
    {
        foreach (SignalFault fault in _faults)
        {
            if (fault.Kind == kind && fault.Channel == channel && fault.IsActive(_timeS))
            {
                return true;
            }
        }

        return false;
    }
}
