using GluteSense.Ownership;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Device
{
    /// <summary>One characteristic that notifies at most one central, and, unless it stands open, only the owner.</summary>
    /// <remarks>
    /// The client is looked up when subscriptions change (event thread), not per packet: SubscribedClients makes an array each time, and
    /// the overload for all clients races with a subscription. The main loop is the only one that sends.
    /// </remarks>
    public sealed class GattNotifier
    {
        private readonly GattLocalCharacteristic _characteristic;
        private readonly OwnerGate _gate;
        private readonly byte[] _payload;
        private readonly Buffer _buffer;
        private GattSubscribedClient _client;
        private int _failed;

        /// <summary>Watches a characteristic's subscriptions.</summary>
        /// <param name="characteristic">What notifies.</param>
        /// <param name="gate">Who may listen; null stands for everyone.</param>
        /// <param name="payload">As long as the longest packet. Notifiers that fill and send within one call may have it in common.</param>
        public GattNotifier(GattLocalCharacteristic characteristic, OwnerGate gate, byte[] payload)
        {
            _characteristic = characteristic;
            _gate = gate;
            _payload = payload;
            _buffer = new Buffer(_payload);
            characteristic.SubscribedClientsChanged += OnSubscribedClientsChanged;
        }

        /// <summary>The bytes to fill before <see cref="Send"/>.</summary>
        public byte[] Payload
        {
            get { return _payload; }
        }

        /// <summary>True while somebody listens who may.</summary>
        public bool HasSubscriber
        {
            get { return _client != null && (_gate == null || _gate.IsAuthorised); }
        }

        /// <summary>Notifications the stack did not take.</summary>
        public int Failed
        {
            get { return _failed; }
        }

        /// <summary>Notifies the first bytes of <see cref="Payload"/>; false when nobody listens who may, or the stack did not take it.</summary>
        public bool Send(int length)
        {
            // One read of the field: the event thread may clear it at any moment.
            GattSubscribedClient client = _client;
            if (client == null || !(_gate == null || _gate.IsAuthorised))
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

        /// <summary>The stack was restarted: whoever was subscribed is gone, and nobody tells.</summary>
        public void Forget()
        {
            _client = null;
        }

        private void OnSubscribedClientsChanged(GattLocalCharacteristic sender, object args)
        {
            // The newest is last; one from before a restart of the stack may still stand before it.
            GattSubscribedClient[] clients = sender.SubscribedClients;
            _client = clients.Length > 0 ? clients[clients.Length - 1] : null;
        }
    }
}
