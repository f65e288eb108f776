namespace GluteSense.Host.Sessions;

/// <summary>A session can not go on. The message says what happened and what to do.</summary>
public sealed class SessionException : Exception
{
    /// <summary>Creates it.</summary>
    public SessionException(string message)
        : base(message)
    {
    }
}
