namespace GluteSense.Cli;

/// <summary>What the tool tells the shell.</summary>
public enum ExitCode
{
    /// <summary>All went well.</summary>
    Success = 0,

    /// <summary>An error in the tool itself; the message asks for a report.</summary>
    InternalError = 1,

    /// <summary>The command line can not be understood or contradicts itself.</summary>
    Usage = 2,

    /// <summary>An input file was refused.</summary>
    BadInput = 3,

    /// <summary>The device could not be reached, was lost or refused.</summary>
    Device = 4,

    /// <summary>A result could not be written.</summary>
    Output = 5,

    /// <summary>A test of a board was carried out, and a step of it failed.</summary>
    TestFailed = 6,

    /// <summary>Stopped by the user; what was measured until then was kept (128 + SIGINT, as shells have it).</summary>
    Interrupted = 130,
}
