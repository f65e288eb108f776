namespace GluteSense.Host.Sessions;

/// <summary>One notification or read answer as it came from the device.</summary>
/// <param name="LinkTime">Time on the link's clock since the link was opened.</param>
/// <param name="Characteristic">Short id of the characteristic (<see cref="Protocol.GattTable"/>).</param>
/// <param name="Payload">The bytes, unchanged.</param>
public sealed record ReceivedPacket(TimeSpan LinkTime, int Characteristic, byte[] Payload);
