using GluteSense.Ownership;
using GluteSense.Protocol;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Device
{
    /// <summary>The connection with a central, as the stack's events tell of it. Each field has one writer: the event thread, and the main loop for restarts.</summary>
    /// <remarks>
    /// The stack's own MTU is 0 before an exchange and keeps the last central's value after it went, so it counts only when it was told
    /// in this connection.
    /// </remarks>
    public sealed class CentralSession
    {
        private const int DefaultMtu = 23;
        private readonly SessionMailbox _mailbox = new SessionMailbox();
        private int _mtu = DefaultMtu;
        private bool _isConnected;
        private int _dropsSeen;
        private int _drops;

        /// <summary>Listens to the stack.</summary>
        public CentralSession(BluetoothLEServer server)
        {
            server.Session.SessionStatusChanged += OnStatusChanged;
            server.Session.MaxPduSizeChanged += OnMtuChanged;
        }

        /// <summary>Which session it is, for the owner gate.</summary>
        public SessionMailbox Mailbox
        {
            get { return _mailbox; }
        }

        /// <summary>True while a central is connected.</summary>
        public bool IsConnected
        {
            get { return _isConnected && _dropsSeen == _drops; }
        }

        /// <summary>ATT MTU of this connection, 23 until it was exchanged.</summary>
        public int Mtu
        {
            get { return IsConnected ? _mtu : DefaultMtu; }
        }

        /// <summary>Longest notification that arrives whole and fits one of the stack's buffers.</summary>
        public int PayloadBytes
        {
            get { return Mtu - 3 < GattTable.MaxPayloadBytes ? Mtu - 3 : GattTable.MaxPayloadBytes; }
        }

        /// <summary>Main loop: the stack was restarted, which takes the connection down without telling.</summary>
        public void Drop()
        {
            _drops++;
        }

        private void OnStatusChanged(object sender, GattSessionStatusChangedEventArgs args)
        {
            _mtu = DefaultMtu;
            _dropsSeen = _drops;
            _isConnected = args.Status == GattSessionStatus.Active;
            if (_isConnected)
            {
                _mailbox.Opened();
            }
            else
            {
                _mailbox.Closed();
            }
        }

        private void OnMtuChanged(object sender, System.EventArgs args)
        {
            int mtu = BluetoothLEServer.Instance.Session.MaxMtuSize;
            _mtu = mtu < DefaultMtu ? DefaultMtu : mtu;
        }
    }
}
