namespace GluteSense.Host.Sessions;

/// <summary>How a session goes.</summary>
/// <param name="Mode">What is measured.</param>
/// <param name="RateHz">Sampling rate: 250, 500 or 1000 Hz.</param>
/// <param name="Duration">Length of the measurement.</param>
/// <param name="Calibrates">True to measure rest and submaximal references first; false where nobody can be asked (a recording).</param>
public sealed record SessionPlan(SessionMode Mode, int RateHz, TimeSpan Duration, bool Calibrates)
{
    /// <summary>Length of the quiet calibration.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Length of one reference contraction; its best second counts.</summary>
    public TimeSpan Reference { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Time to relax between two tasks; nothing is measured in it.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Most reference contractions per muscle: three that agree are needed, further ones replace the oldest.</summary>
    public int ReferenceTrials { get; init; } = 6;

    /// <summary>True to become the device's owner even if it has one; the device then erases what it holds of that one.</summary>
    public bool Claims { get; init; }
}
