namespace GluteSense.Hardware.Programs;

/// <summary>A program ran and did not do what it was asked for.</summary>
public sealed class ProgramFailedException(string message) : Exception(message)
{
}
