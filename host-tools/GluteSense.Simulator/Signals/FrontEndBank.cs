namespace GluteSense.Simulator.Signals;

/// <summary>The four amplifiers, and the voltages they hold at the ADC pins.</summary>
internal sealed class FrontEndBank
{
    private const double SupplyVolts = 3.3;

    private readonly FrontEndParameters _parameters;
    private readonly AnalogFrontEndModel[] _amplifiers;
    private readonly PinHistory _history = new();
    private readonly double[] _values = new double[MuscleChannels.Count];

    internal FrontEndBank(FrontEndParameters parameters, ulong seed)
    {
        _parameters = parameters;
        _amplifiers =
        [
            .. MuscleChannels.All.Select(
                channel => new AnalogFrontEndModel(parameters, new SeededNoise(seed, NoiseStream.FrontEnd + (int)channel))),
        ];
    }

    /// <summary>Takes the next frame of a source in; <paramref name="frame"/> counts from its t = 0.</summary>
    internal void Read(IElectrodeSignals source, long frame)
    {
        source.ReadFrame(_values);
        bool prime = frame == 0 && source.PrimesHighPass;
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            PinState state = StateOf(source, (MuscleChannel)channel);
            double volts = source.Level == SignalLevel.PinVolts
                ? _values[channel]
                : Amplify(_amplifiers[channel], state == PinState.Amplified ? _values[channel] : 0, prime);
            _history.Set(frame, channel, volts, state);
        }
    }

    /// <summary>Makes a frame the one before t = 0, which the cubic needs on the first stretch of a signal.</summary>
    internal void SetBefore(long frame) => _history.Copy(frame, -1);

    /// <summary>Voltage in V at a pin, at frame + fraction (0..1).</summary>
    internal double VoltsAt(long frame, double fraction, int channel) => _history.StateAt(frame, channel) switch
    {
        PinState.Amplified => _parameters.ClipToRails(_history.VoltsAt(frame, fraction, channel)),
        PinState.Direct => Math.Clamp(_history.VoltsAt(frame, fraction, channel), 0, SupplyVolts),
        PinState.LeadOff => _parameters.HighRailV,
        _ => 0,
    };

    private static PinState StateOf(IElectrodeSignals source, MuscleChannel channel)
    {
        if (!source.IsAlive(channel))
        {
            return PinState.Dead;
        }

        if (!source.IsConnected(channel))
        {
            return PinState.LeadOff;
        }

        return source.Level == SignalLevel.PinVolts ? PinState.Direct : PinState.Amplified;
    }

    private static double Amplify(AnalogFrontEndModel amplifier, double electrodeUv, bool prime)
    {
        if (prime)
        {
            amplifier.Prime(electrodeUv);
        }

        return amplifier.Amplify(electrodeUv);
    }
}
