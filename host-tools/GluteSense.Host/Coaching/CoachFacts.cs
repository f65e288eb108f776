using GluteSense.Protocol;

namespace GluteSense.Host.Coaching;

/// <summary>What the rules look at. Unknown is null and fires no rule.</summary>
/// <param name="Moment">Before or after the set or run.</param>
/// <param name="IsRun">True for a run, false for an exercise.</param>
public sealed record CoachFacts(CoachMoment Moment, bool IsRun)
{
    /// <summary>The wearer's own cadence in steps a minute.</summary>
    public double? CadenceSpm { get; init; }

    /// <summary>Verdict of the left side.</summary>
    public VerdictValue? Left { get; init; }

    /// <summary>Verdict of the right side.</summary>
    public VerdictValue? Right { get; init; }

    /// <summary>The wearer's answer to "did you give birth lately?".</summary>
    public bool? IsAfterBirth { get; init; }

    /// <summary>The wearer's answer to "does anything hurt?".</summary>
    public bool? HasPain { get; init; }

    /// <summary>True when the glute's share of either side was lower than in the reference set.</summary>
    public bool IsReduced => Left == VerdictValue.Reduced || Right == VerdictValue.Reduced;

    /// <summary>True when a professional should look first.</summary>
    public bool NeedsCare => IsAfterBirth == true || HasPain == true;
}
