namespace GluteSense.Simulator.Signals;

/// <summary>
/// A source of four simultaneous signals at <see cref="RateHz"/>, read one frame at a time from its t = 0. A source never
/// ends: after <see cref="DurationS"/> it delivers silence, so the device may go on sampling.
/// </summary>
public interface IElectrodeSignals
{
    /// <summary>Internal rate in Hz: 8.9 times the upper band edge, and a whole number of µs (125) per frame.</summary>
    const int RateHz = 8000;

    /// <summary>Unit and place in the chain of every value.</summary>
    SignalLevel Level { get; }

    /// <summary>Length of the content in s; silence follows.</summary>
    double DurationS { get; }

    /// <summary>
    /// True when the high-pass filters are to be settled on the first frame, so that an offset gives no step. True for
    /// recordings (taken from electrodes that had been on for a while), false for a body the device is already on.
    /// </summary>
    bool PrimesHighPass { get; }

    /// <summary>False while the electrode of the channel is off or has no signal, at the frame read last.</summary>
    bool IsConnected(MuscleChannel channel);

    /// <summary>False while the amplifier of the channel has failed (pin at 0 V), at the frame read last.</summary>
    bool IsAlive(MuscleChannel channel);

    /// <summary>Delivers the next frame. The first call gives t = 0, call n gives t = n / <see cref="RateHz"/>.</summary>
    /// <param name="frame">Receives <see cref="MuscleChannels.Count"/> values in the unit of <see cref="Level"/>.</param>
    void ReadFrame(Span<double> frame);
}
