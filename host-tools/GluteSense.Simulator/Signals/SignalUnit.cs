namespace GluteSense.Simulator.Signals;

/// <summary>Unit of the numbers in a recording.</summary>
public enum SignalUnit
{
    /// <summary>µV between the electrodes.</summary>
    Microvolt,

    /// <summary>mV between the electrodes.</summary>
    Millivolt,

    /// <summary>V between the electrodes.</summary>
    Volt,

    /// <summary>V at the ADC pin, after gain, filters and bias.</summary>
    AdcVolt,
}
