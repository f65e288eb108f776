namespace GluteSense.Cli.Bringup;

/// <summary>What can be wrong with the virtual board: with a channel, or with the whole of it.</summary>
internal enum BoardFaultKind
{
    /// <summary>The gain is a factor off: a wrong resistor, an open jumper (0.5).</summary>
    Gain,

    /// <summary>The amplifier holds the pin at 0 V.</summary>
    Dead,

    /// <summary>An input is open: a broken track or a bad joint.</summary>
    Off,

    /// <summary>The channel hears the inputs of another one.</summary>
    Swap,

    /// <summary>White noise at the input in µV rms up to 4 kHz, a third of it in the band, on top of the front end's own.</summary>
    Noise,

    /// <summary>Common-mode rejection in dB: a bad joint or an unequal pair at the inputs.</summary>
    Cmrr,

    /// <summary>A further low-pass, corner in Hz: a wrong capacitor.</summary>
    Lowpass,

    /// <summary>A further high-pass, corner in Hz: a wrong capacitor.</summary>
    Highpass,

    /// <summary>An open input is not noticed.</summary>
    Deaf,

    /// <summary>The whole board: its front end keeps the supply while USB is plugged in.</summary>
    Powered,
}
