namespace GluteSense.Validation.Studies.Mains;

/// <summary>What a channel measures while mains or movement come on top.</summary>
internal enum MainsSignal
{
    /// <summary>A steady contraction with poles at 60 and 120 Hz.</summary>
    Emg60To120,

    /// <summary>A steady contraction of a deep muscle, poles at 30 and 60 Hz.</summary>
    Emg30To60,

    /// <summary>A muscle at rest: noise of the amplifier and the converter.</summary>
    Rest,

    /// <summary>Running: a burst of 150 ms in each stride of 700 ms, and 5 % in between.</summary>
    Running,

    /// <summary>Repetitions: half a sine of 2 s, then 1 s with 5 %.</summary>
    Reps,
}
