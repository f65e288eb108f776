using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>The device's answer to one control write.</summary>
/// <param name="Opcode">First byte of the command, 0..255 (it may be no known opcode).</param>
/// <param name="Tag">Second byte of the command; 0 when it had none.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Mode">Mode after the command.</param>
public sealed record CommandAnswer(int Opcode, int Tag, CommandResult Result, DeviceMode Mode);
