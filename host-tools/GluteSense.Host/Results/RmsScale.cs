using GluteSense.Host.Sessions;

namespace GluteSense.Host.Results;

/// <summary>Turns the device's 1/16 counts into the unit of the session: µV where the gain is known, else counts.</summary>
public sealed class RmsScale
{
    private const double CountsPerLsb = 1.0 / 16;

    private readonly double _unitsPerCount;

    /// <summary>Takes the gain of a session.</summary>
    /// <exception cref="ArgumentException">µV per count is given but not a finite number above 0.</exception>
    public RmsScale(SessionInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (info.MicrovoltsPerCount is { } microvolts && !(double.IsFinite(microvolts) && microvolts > 0))
        {
            throw new ArgumentException("Microvolts per count must be a finite number above 0.", nameof(info));
        }

        _unitsPerCount = info.MicrovoltsPerCount ?? 1;
        Unit = info.MicrovoltsPerCount is null ? "counts" : "uV";
    }

    /// <summary>"uV" or "counts".</summary>
    public string Unit { get; }

    /// <summary>An rms in the unit of the session.</summary>
    public double FromQ4(double rmsQ4)
    {
        return rmsQ4 * CountsPerLsb * _unitsPerCount;
    }
}
