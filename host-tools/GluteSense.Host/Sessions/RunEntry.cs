namespace GluteSense.Host.Sessions;

/// <summary>A run in the device's log.</summary>
/// <param name="Run">Its number, 0..65535.</param>
/// <param name="LogBytes">Length of its log in bytes.</param>
public sealed record RunEntry(int Run, int LogBytes);
