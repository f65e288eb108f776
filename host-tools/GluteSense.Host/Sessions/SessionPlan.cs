using GluteSense.Host.Coaching;

namespace GluteSense.Host.Sessions;

/// <summary>How a session goes.</summary>
/// <param name="Mode">What is measured.</param>
/// <param name="RateHz">Sampling rate: 250, 500 or 1000 Hz.</param>
/// <param name="Duration">Length of the measurement.</param>
/// <param name="Calibrates">True to measure rest and references first; false where nobody can be asked (a recording).</param>
public sealed record SessionPlan(SessionMode Mode, int RateHz, TimeSpan Duration, bool Calibrates)
{
    /// <summary>How rest and references are taken.</summary>
    public ReferenceProtocol Protocol { get; init; } = ReferenceProtocol.Submaximal;

    /// <summary>Time to relax between the calibration and the measurement.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Which sides work in an exercise; a run uses both.</summary>
    public WorkingSide WorkingSide { get; init; }

    /// <summary>True for one of many sets of a screening: the verdict then has an error of 1 % instead of 5 %.</summary>
    public bool IsScreening { get; init; }

    /// <summary>What the wearer is told before the first contraction.</summary>
    public IReadOnlyList<CoachNote> Advice { get; init; } = [];

    /// <summary>True to become the device's owner even if it has one; the device then erases what it holds of that one.</summary>
    public bool Claims { get; init; }
}
