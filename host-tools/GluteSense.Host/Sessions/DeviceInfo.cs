namespace GluteSense.Host.Sessions;

/// <summary>What never changes while the device runs.</summary>
/// <param name="FirmwareVersion">Version of the firmware.</param>
/// <param name="Board">Board number, 1 for the reference board.</param>
/// <param name="NanovoltsPerCount">nV at the ADC pin per count, above 0.</param>
/// <param name="FrontEndGain">Gain from electrode to pin, above 0.</param>
public sealed record DeviceInfo(Version FirmwareVersion, int Board, int NanovoltsPerCount, int FrontEndGain);
