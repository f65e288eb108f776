namespace GluteSense.Host.Results;

/// <summary>What the motor did in the measurement.</summary>
/// <param name="IsCued">True when the plan let the device cue; null when the beginning of the measurement did not arrive.</param>
/// <param name="Plan">"off", "always" or "fading"; null, like what follows, when the device's health did not arrive.</param>
/// <param name="Given">Cues given; 255 stands for that many or more.</param>
/// <param name="Withheld">Cues decided and withheld by the plan; 255 stands for that many or more.</param>
public sealed record CueResult(bool? IsCued, string? Plan, int? Given, int? Withheld);
