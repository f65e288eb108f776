using GluteSense.Protocol;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Device
{
    /// <summary>One characteristic that notifies at most one central.</summary>
    /// <remarks>
    /// The client is looked up when subscriptions change (event thread), not per packet: SubscribedClients makes an array each time, and
    /// the overload for all clients races with a subscription. The sampling thread is the only one that sends.
    /// </remarks>
    public sealed class GattNotifier
    {
        private readonly GattLocalCharacteristic _characteristic;
        private readonly byte[] _payload = new byte[GattTable.DefaultPayloadBytes];
        private readonly Buffer _buffer;
        private GattSubscribedClient _client;
        private int _failed;

        /// <summary>Watches a characteristic's subscriptions.</summary>
        public GattNotifier(GattLocalCharacteristic characteristic)
        {
            _characteristic = characteristic;
            _buffer = new Buffer(_payload);
            characteristic.SubscribedClientsChanged += OnSubscribedClientsChanged;
        }

        /// <summary>The bytes to fill before <see cref="Send"/>: 20, so that a packet survives the default MTU.</summary>
        public byte[] Payload
        {
            get { return _payload; }
        }

        /// <summary>True while a central listens.</summary>
        public bool HasSubscriber
        {
            get { return _client != null; }
        }

        /// <summary>Notifications the stack did not take.</summary>
        public int Failed
        {
            get { return _failed; }
        }

        /// <summary>Notifies the first bytes of <see cref="Payload"/>; false when nobody listens or the stack did not take it.</summary>
        public bool Send(int length)
        {
            // One read of the field: the event thread may clear it at any moment.
            GattSubscribedClient client = _client;
            if (client == null)
            {
                return false;
            }

            _buffer.Length = (uint)length;
            GattClientNotificationResult result = _characteristic.NotifyValue(_buffer, client);
            if (result.Status == GattCommunicationStatus.Success)
            {
                return true;
            }

            _failed++;
            return false;
        }

        private void OnSubscribedClientsChanged(GattLocalCharacteristic sender, object args)
        {
            GattSubscribedClient[] clients = sender.SubscribedClients;
            _client = clients.Length > 0 ? clients[0] : null;
        }
    }
}
