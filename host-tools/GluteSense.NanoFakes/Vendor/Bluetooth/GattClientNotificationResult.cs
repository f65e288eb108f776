namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>What became of one notification to one client.</summary>
    public class GattClientNotificationResult
    {
        internal GattClientNotificationResult(GattSubscribedClient client, byte returnCode, int length)
        {
            SubscribedClient = client;
            ProtocolError = returnCode;
            BytesSent = (ushort)length;
        }

        /// <summary>NimBLE's return code: 0, 6 (no memory) or 7 (not connected).</summary>
        public byte ProtocolError { get; }

        /// <summary>Success means queued.</summary>
        public GattCommunicationStatus Status => ProtocolError == 0 ? GattCommunicationStatus.Success : GattCommunicationStatus.Unreachable;

        /// <summary>The client.</summary>
        public GattSubscribedClient SubscribedClient { get; }

        /// <summary>Length handed in, even where the value was cut.</summary>
        public ushort BytesSent { get; }
    }
}
