using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Sessions;

/// <summary>One mode from its beginning to its end, with what the device said of itself meanwhile. It grows while the mode lasts.</summary>
public sealed class ModeSpan
{
    private const int FlagBits = 4;

    private readonly ChannelCalibration?[] _calibrations;
    private readonly int[] _flagCounts = new int[MuscleChannels.Count * FlagBits];
    private DeviceStatus? _finalStatus;
    private DeviceHealth? _finalHealth;
    private bool _healthIsFinal;
    private int? _lengthMs;

    internal ModeSpan(DeviceMode mode, int exercise, int rateHz, ChannelCalibration?[] calibrations)
    {
        Mode = mode;
        Exercise = exercise;
        RateHz = rateHz;
        _calibrations = (ChannelCalibration?[])calibrations.Clone();
    }

    /// <summary>The mode.</summary>
    public DeviceMode Mode { get; }

    /// <summary>Exercise number of the exercise mode, else 0.</summary>
    public int Exercise { get; }

    /// <summary>Sampling rate asked for, in Hz.</summary>
    public int RateHz { get; }

    /// <summary>True when the cue plan lets the device cue in this set or run; null when its beginning was not received.</summary>
    public bool? IsCued { get; init; }

    /// <summary>Working side and screening of the exercise mode: bits as in <see cref="ControlCommand.Options"/>; 0 when its beginning was not received.</summary>
    public int Options { get; init; }

    /// <summary>All that was wrong with the device at some time in this mode: bits of <see cref="DeviceFaults"/>.</summary>
    public int Faults { get; private set; }

    /// <summary>True while its end has not been received.</summary>
    public bool IsOpen => _lengthMs is null;

    /// <summary>True for the modes that measure: exercise and run.</summary>
    public bool IsMeasurement => Mode is DeviceMode.Exercise or DeviceMode.Run;

    /// <summary>Status packets received that belong to this mode.</summary>
    public int StatusCount { get; private set; }

    /// <summary>Its length in ms; false while its end has not been received.</summary>
    public bool TryGetLengthMs(out int lengthMs)
    {
        lengthMs = _lengthMs ?? 0;
        return _lengthMs is not null;
    }

    /// <summary>The last status of this mode; false when none arrived.</summary>
    public bool TryGetFinalStatus(out DeviceStatus status)
    {
        status = _finalStatus!;
        return _finalStatus is not null;
    }

    /// <summary>The last word on the device's health in this mode; false when none arrived.</summary>
    public bool TryGetFinalHealth(out DeviceHealth health)
    {
        health = _finalHealth!;
        return _finalHealth is not null;
    }

    /// <summary>What was known of a channel (0..3) when the mode began; false when it was not calibrated.</summary>
    public bool TryGetCalibration(int channel, out ChannelCalibration calibration)
    {
        calibration = _calibrations[channel]!;
        return _calibrations[channel] is not null;
    }

    /// <summary>In how many of the statuses a channel (0..3) had one quality flag (<see cref="ChannelQuality"/>).</summary>
    public int CountQualityFlag(int channel, int flag)
    {
        return _flagCounts[channel * FlagBits + int.Log2(flag)];
    }

    internal void End(int lengthMs)
    {
        _lengthMs = lengthMs;
    }

    /// <summary>
    /// True when a status speaks of this mode. The one sent at the end of a mode may arrive after the end itself and may already
    /// name the idle mode; its ticks are then those of the mode that ended.
    /// </summary>
    internal bool Owns(DeviceStatus status)
    {
        return status.Mode == Mode
            || (!IsOpen && status.Mode == DeviceMode.Idle && _finalStatus is not null && status.Ticks > 0 && status.Ticks >= _finalStatus.Ticks);
    }

    internal void Add(DeviceStatus status)
    {
        _finalStatus = status;
        StatusCount++;
        Faults |= status.Faults;
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            for (int bit = 0; bit < FlagBits; bit++)
            {
                _flagCounts[channel * FlagBits + bit] += (status.ChannelQuality(channel) >> bit) & 1;
            }
        }
    }
    /// <summary>The first health after the end was queued with it; later ones may count for something else.</summary>
    internal void Add(DeviceHealth health)
    {
        if (!_healthIsFinal)
        {
            _finalHealth = health;
            _healthIsFinal = !IsOpen;
        }
    }
}
