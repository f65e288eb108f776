using GluteSense.Host.Sessions;
using GluteSense.Simulator.Device;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Demo;

/// <summary>The demo's command line, parsed but not yet checked against itself.</summary>
public sealed record DemoOptions
{
    /// <summary>What is measured.</summary>
    public SessionMode Mode { get; init; } = SessionMode.Bridge;

    /// <summary>A recording to play; null for the synthetic wearer.</summary>
    public string? Recording { get; init; }

    /// <summary>Which column feeds which channel.</summary>
    public ChannelMap? Map { get; init; }

    /// <summary>Gain of the front end; null for the board's.</summary>
    public double? Gain { get; init; }

    /// <summary>Units of the recording; null for what the file says.</summary>
    public SignalUnit? Units { get; init; }

    /// <summary>Sampling rate of the device.</summary>
    public int RateHz { get; init; } = 500;

    /// <summary>Weakened glute of the synthetic wearer.</summary>
    public Inhibition? Inhibition { get; init; }

    /// <summary>Seed of everything random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Length of the measurement in s; null for 40 s, or the whole recording.</summary>
    public double? DurationS { get; init; }

    /// <summary>Speed; null for real time in a terminal and as fast as possible elsewhere.</summary>
    public Pace? Pace { get; init; }

    /// <summary>True when the wearer reports pain; null when nobody said.</summary>
    public bool? HasPain { get; init; }

    /// <summary>True when the wearer gave birth lately; null when nobody said.</summary>
    public bool? IsAfterBirth { get; init; }

    /// <summary>Where the files go; null for a new folder below glutesense-out.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Print one JSON object instead of the view and the summary.</summary>
    public bool Json { get; init; }
}
