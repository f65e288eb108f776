using GluteSense.Host.Analysis;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Analyse;

/// <summary>The command line of `analyse`, parsed but not yet checked against itself.</summary>
internal sealed record AnalyseOptions
{
    /// <summary>The recording.</summary>
    public required string File { get; init; }

    /// <summary>Which column is which muscle; null when missing.</summary>
    public ChannelMap? Map { get; init; }

    /// <summary>The reference recording; null without.</summary>
    public string? Reference { get; init; }

    /// <summary>What reference and recording are to each other; null when not given.</summary>
    public ComparisonKind? Compare { get; init; }

    /// <summary>Name of the exercise; null when not given.</summary>
    public string? Exercise { get; init; }

    /// <summary>True for --mode run.</summary>
    public bool IsRun { get; init; }

    /// <summary>Units of both recordings; null for what the files say.</summary>
    public SignalUnit? Units { get; init; }

    /// <summary>Where the wearer rested, in s; null to look for it.</summary>
    public (double FromS, double ToS)? Quiet { get; init; }

    /// <summary>Look for onsets as well.</summary>
    public bool Onsets { get; init; }

    /// <summary>File for the page with plots; null for none.</summary>
    public string? Plot { get; init; }

    /// <summary>Print one JSON object instead of the summary.</summary>
    public bool Json { get; init; }
}
