namespace GluteSense.Simulator.Signals;

/// <summary>What stands at an ADC pin.</summary>
internal enum PinState
{
    /// <summary>The output of a working amplifier, limited to its rails.</summary>
    Amplified,

    /// <summary>A recorded pin voltage, limited to the supply.</summary>
    Direct,

    /// <summary>The upper rail: the electrode is off, the lead-off bias current pulls it there.</summary>
    LeadOff,

    /// <summary>0 V: the amplifier is dead.</summary>
    Dead,
}
