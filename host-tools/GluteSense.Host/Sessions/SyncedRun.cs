namespace GluteSense.Host.Sessions;

/// <summary>What became of one run in a sync.</summary>
/// <param name="Run">Its number on the device.</param>
/// <param name="Path">The file of its log; null for an empty log, of which nothing is kept.</param>
/// <param name="IsNew">False when an earlier sync had it already.</param>
/// <param name="IsDeleted">True when it is gone from the device.</param>
/// <param name="Check">What the log holds, and what it lacks.</param>
public sealed record SyncedRun(int Run, string? Path, bool IsNew, bool IsDeleted, RunLogCheck Check);
