namespace GluteSense.Simulator.Signals;

/// <summary>Where in the signal chain the values of a source belong.</summary>
public enum SignalLevel
{
    /// <summary>Differential voltage at the electrodes in µV: passes through the analogue front end.</summary>
    ElectrodeMicrovolts,

    /// <summary>Voltage at the ADC pin in V as it stands: no gain, no filter, no bias is added.</summary>
    PinVolts,
}
