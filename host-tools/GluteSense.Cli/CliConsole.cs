namespace GluteSense.Cli;

/// <summary>Where a command writes and what it may assume of the reader.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Errors and progress.</param>
/// <param name="IsInteractive">True when a person watches standard output in a terminal.</param>
/// <param name="UsesColor">False when NO_COLOR is set (no-color.org).</param>
public sealed record CliConsole(TextWriter Out, TextWriter Error, bool IsInteractive, bool UsesColor)
{
    /// <summary>Where a person answers; nobody does by default.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>The process's own console.</summary>
    public static CliConsole System() => new(
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected && !Console.IsInputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
    {
        In = Console.In,
    };
}
