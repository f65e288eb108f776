using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>Refuses devices of a protocol version this tool does not know, and says which of the two to update.</summary>
internal static class ProtocolVersionCheck
{
    /// <summary>Looks at the first byte of a packet that begins with the version.</summary>
    /// <exception cref="SessionException">It is another version.</exception>
    public static void Require(byte[] packet)
    {
        if (packet.Length > 0 && packet[0] != GattTable.ProtocolVersion)
        {
            string remedy = packet[0] < GattTable.ProtocolVersion ? "Update the device's firmware." : "Update this tool.";
            throw new SessionException(
                $"The device speaks version {packet[0]} of the protocol, this tool speaks version {GattTable.ProtocolVersion}. {remedy}");
        }
    }
}
