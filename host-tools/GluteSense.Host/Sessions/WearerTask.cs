namespace GluteSense.Host.Sessions;

/// <summary>What the wearer is asked to do.</summary>
public enum WearerTask
{
    /// <summary>Lie still, muscles relaxed.</summary>
    LieStill,

    /// <summary>Squeeze both glutes, steadily: the glutes' submaximal reference contraction.</summary>
    SqueezeGlutes,

    /// <summary>Dig both heels in, steadily: the hamstrings' submaximal reference contraction.</summary>
    DigHeels,

    /// <summary>Do a set of bridges, for the reference set.</summary>
    Bridges,

    /// <summary>Prone, knee bent: extend the hip against resistance, as hard as possible.</summary>
    ExtendHipProne,

    /// <summary>Prone, knee at 55 degrees: bend it against resistance, as hard as possible.</summary>
    FlexKneeProne,

    /// <summary>Stand and squeeze both glutes as hard as possible.</summary>
    SqueezeGlutesHard,

    /// <summary>Do the exercise or run.</summary>
    Perform,

    /// <summary>Hold the device's button for three seconds, so that it accepts an owner.</summary>
    HoldButton,
}
