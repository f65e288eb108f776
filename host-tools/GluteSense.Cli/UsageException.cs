namespace GluteSense.Cli;

/// <summary>The command line contradicts itself. The message says how to say it right.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Creates it.</summary>
    public UsageException(string message)
        : base(message)
    {
    }
}
