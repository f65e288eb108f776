using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>A mode began or ended, as the device said it.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Began">True when it began, false when it ended.</param>
/// <param name="Exercise">Exercise number of the exercise mode, else 0.</param>
/// <param name="ElapsedMs">Time since the mode began, in ms.</param>
/// <param name="RateHz">Sampling rate in Hz.</param>
public sealed record ModeEvent(DeviceMode Mode, bool Began, int Exercise, int ElapsedMs, int RateHz);
