using GluteSense.NanoFakes;
using GluteSense.Simulator.Signals;

namespace GluteSense.Simulator.Device;

/// <summary>What kind of wearable to simulate.</summary>
public sealed record VirtualWearableOptions
{
    /// <summary>Firmware build: fast or slow interpreter.</summary>
    public ChipProfile Profile { get; init; } = ChipProfile.Fast;

    /// <summary>The connection a central will have.</summary>
    public RadioOptions Radio { get; init; } = new();

    /// <summary>Analog front end.</summary>
    public FrontEndParameters FrontEnd { get; init; } = FrontEndParameters.Nominal;

    /// <summary>Seed of all noise in front end and ADC.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Battery voltage in mV; about half full.</summary>
    public int BatteryMillivolts { get; init; } = 3850;

    /// <summary>Flash of the device, which keeps files from one wearable to the next; a new one by default.</summary>
    public VirtualFlash? Flash { get; init; }

    /// <summary>Speed of virtual time.</summary>
    public Pace Pace { get; init; } = Pace.Max;
}
