namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>What is wrong with a channel in a set.</summary>
internal enum InputFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The electrode is off: the lead-off current pulls the amplifier to its upper rail.</summary>
    Off,

    /// <summary>The electrode comes off in the middle of the set.</summary>
    OffFromTheMiddle,

    /// <summary>The input lies above the converter's range: its largest code, without noise.</summary>
    ConverterEnd,

    /// <summary>The amplifier is overdriven and reaches both rails in every rep.</summary>
    RailsInReps,

    /// <summary>It goes from rail to rail all the time.</summary>
    RailsAlways,

    /// <summary>The amplifier is dead and puts out 0 V: the input rests at the lower rail.</summary>
    Dead,

    /// <summary>The same code in the middle of the range again and again.</summary>
    Constant,
}
