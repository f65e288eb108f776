namespace GluteSense.Simulator.Device;

/// <summary>How virtual time goes against the wall clock.</summary>
public enum Pace
{
    /// <summary>As fast as the machine can.</summary>
    Max,

    /// <summary>Not faster than real time.</summary>
    Real,
}
