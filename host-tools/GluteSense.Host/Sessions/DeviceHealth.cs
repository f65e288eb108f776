using GluteSense.Feedback;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>How the device fared at one moment, unchangeable. What it counts, it counts since its mode began, unless said otherwise.</summary>
public sealed class DeviceHealth
{
    private readonly int _batteryMillivolts;
    private readonly int _batteryPercent;

    internal DeviceHealth(HealthPacket packet)
    {
        _batteryMillivolts = packet.BatteryMillivolts;
        _batteryPercent = packet.BatteryPercent;
        CuePlan = (CuePlan)packet.CuePlan;
        IsCadenceOn = packet.IsCadenceOn;
        Gaps = packet.Gaps;
        GapMs = packet.GapMs;
        TickUs = packet.TickUs;
        ExcludedBlocks = packet.ExcludedBlocks;
        Cues = packet.Cues;
        WithheldCues = packet.WithheldCues;
        FailedProofs = packet.FailedProofs;
        Sheds = packet.Sheds;
    }

    /// <summary>Which sets are cued.</summary>
    public CuePlan CuePlan { get; }

    /// <summary>True while the device shows its cadence to anybody near (Running Speed and Cadence).</summary>
    public bool IsCadenceOn { get; }

    /// <summary>Times the device stood still: flash writes and stack restarts.</summary>
    public int Gaps { get; }

    /// <summary>Their total in ms; 65534 stands for that long or longer.</summary>
    public int GapMs { get; }

    /// <summary>Longest tick without block work in µs; 65534 stands for that long or longer.</summary>
    public int TickUs { get; }

    /// <summary>Blocks left out of segments; 65534 stands for that many or more.</summary>
    public int ExcludedBlocks { get; }

    /// <summary>Cues given; 255 stands for that many or more.</summary>
    public int Cues { get; }

    /// <summary>Cues decided and withheld by the plan; 255 stands for that many or more.</summary>
    public int WithheldCues { get; }

    /// <summary>Failed proofs and refused claims of ownership since power-up; 255 stands for that many or more.</summary>
    public int FailedProofs { get; }

    /// <summary>Strangers shed since power-up; 255 stands for that many or more.</summary>
    public int Sheds { get; }

    /// <summary>Battery voltage in mV; false when it was not measured.</summary>
    public bool TryGetBatteryMillivolts(out int batteryMillivolts)
    {
        batteryMillivolts = _batteryMillivolts;
        return batteryMillivolts >= 0;
    }

    /// <summary>Battery level in %, 0..100; false when it was not measured.</summary>
    public bool TryGetBatteryPercent(out int batteryPercent)
    {
        batteryPercent = _batteryPercent;
        return batteryPercent >= 0;
    }
}
