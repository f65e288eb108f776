namespace GluteSense.Hardware;

/// <summary>What the verification tells the shell.</summary>
public enum VerifyExitCode
{
    /// <summary>Every check passes and every limit holds.</summary>
    Success = 0,

    /// <summary>At least one check fails.</summary>
    Failure = 1,

    /// <summary>The command line can not be understood, or the folder is no hardware folder.</summary>
    Usage = 2,

    /// <summary>A program that a check needs is not installed.</summary>
    MissingProgram = 3,
}
