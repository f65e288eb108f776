namespace GluteSense.Host.Links;

/// <summary>The link can not be made, was lost, or the device refused a request. The message says what to do.</summary>
public sealed class LinkException : Exception
{
    /// <summary>Creates it.</summary>
    public LinkException(string message)
        : base(message)
    {
    }
}
