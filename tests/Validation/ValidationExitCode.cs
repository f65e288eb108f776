namespace GluteSense.Validation;

/// <summary>What the study tells the shell.</summary>
public enum ValidationExitCode
{
    /// <summary>Every limit holds.</summary>
    Success = 0,

    /// <summary>At least one limit is broken.</summary>
    BrokenLimit = 1,

    /// <summary>The command line can not be understood.</summary>
    Usage = 2,

    /// <summary>The page or a plot could not be written.</summary>
    Output = 5,
}
