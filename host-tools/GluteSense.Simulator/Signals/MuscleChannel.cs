namespace GluteSense.Simulator.Signals;

/// <summary>The four electrode pairs of the wearable, in the order every four-value frame uses.</summary>
public enum MuscleChannel
{
    /// <summary>Left gluteus maximus.</summary>
    LeftGlute = 0,

    /// <summary>Left hamstring (biceps femoris, long head).</summary>
    LeftHamstring = 1,

    /// <summary>Right gluteus maximus.</summary>
    RightGlute = 2,

    /// <summary>Right hamstring (biceps femoris, long head).</summary>
    RightHamstring = 3,
}
