namespace GluteSense.Host.Sessions;

/// <summary>What the wearer is asked to do.</summary>
public enum WearerTask
{
    /// <summary>Lie still, muscles relaxed.</summary>
    LieStill,

    /// <summary>Squeeze both glutes, steadily: the glutes' reference contraction.</summary>
    SqueezeGlutes,

    /// <summary>Dig both heels in, steadily: the hamstrings' reference contraction.</summary>
    DigHeels,

    /// <summary>Do the exercise or run.</summary>
    Perform,

    /// <summary>Hold the device's button for three seconds, so that it accepts an owner.</summary>
    HoldButton,
}
