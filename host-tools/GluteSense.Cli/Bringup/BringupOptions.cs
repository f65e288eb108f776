namespace GluteSense.Cli.Bringup;

/// <summary>The command line of `bringup`, parsed.</summary>
internal sealed record BringupOptions
{
    /// <summary>Groups of steps, in their own order; empty for all.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>Nobody is asked anything.</summary>
    public bool Yes { get; init; }

    /// <summary>Prompts as with a real board, while the virtual bench follows.</summary>
    public bool Rehearse { get; init; }

    /// <summary>Faults of the virtual board.</summary>
    public IReadOnlyList<BoardFault> Faults { get; init; } = [];

    /// <summary>Only print the steps and what they expect.</summary>
    public bool List { get; init; }

    /// <summary>One JSON object in place of the table.</summary>
    public bool Json { get; init; }
}
