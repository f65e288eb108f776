using nanoFramework.Device.Bluetooth;

namespace GluteSense.NanoFakes
{
    /// <summary>What a restart of the chip does to the radio.</summary>
    public sealed partial class VirtualRadio
    {
        /// <summary>
        /// The chip lost power, restarts or sleeps: the connection is gone, and with it everything the firmware had built up. The central
        /// notices at once (no supervision timeout), and keeps the notifications that arrived, and its bond if it keeps one.
        /// </summary>
        internal void Reset()
        {
            if (IsConnected)
            {
                _chip.HandBack();
            }

            LoseLink();
            _mtu = DefaultMtu;
            Server = new BluetoothLEServer();
            ForgetRequests();
            ForgetStack();
            ForgetSubscriptions();
        }
    }
}
