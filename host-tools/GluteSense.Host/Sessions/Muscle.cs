namespace GluteSense.Host.Sessions;

/// <summary>The two muscles of a side; a channel's number is 2·side + muscle (<see cref="Signal.MuscleChannels"/>).</summary>
public enum Muscle
{
    /// <summary>Gluteus maximus.</summary>
    Glute = 0,

    /// <summary>Hamstring (biceps femoris).</summary>
    Hamstring = 1,
}
