namespace GluteSense.Simulator.Signals;

/// <summary>Kinds of <see cref="SignalFault"/>.</summary>
public enum FaultKind
{
    /// <summary>The electrode has come off.</summary>
    ElectrodeOff,

    /// <summary>A baseline wander so large that the amplifier is at its rails part of the time.</summary>
    Saturation,

    /// <summary>Interference from the mains.</summary>
    Mains,

    /// <summary>The amplifier has failed and holds the pin at 0 V: a constant code.</summary>
    Dead,
}
