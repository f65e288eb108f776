namespace GluteSense.Host.Sessions;

/// <summary>How far the sync of one run has come.</summary>
/// <param name="Run">Number of the run.</param>
/// <param name="ReceivedBytes">Bytes of its log that are on disk.</param>
/// <param name="TotalBytes">Bytes of its log.</param>
public sealed record SyncProgress(int Run, int ReceivedBytes, int TotalBytes);
