namespace GluteSense.Host.Results;

/// <summary>What the link carried during the whole session, in packets.</summary>
/// <param name="Packets">Received.</param>
/// <param name="Lost">Missing by their numbers.</param>
/// <param name="Malformed">Unreadable.</param>
/// <param name="OutOfOrder">Repeated or old.</param>
public sealed record LinkResult(int Packets, int Lost, int Malformed, int OutOfOrder);
