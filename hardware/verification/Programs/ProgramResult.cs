namespace GluteSense.Hardware.Programs;

/// <summary>How an external program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All of its standard output.</param>
/// <param name="Error">All of its standard error.</param>
public sealed record ProgramResult(int ExitCode, string Output, string Error);
