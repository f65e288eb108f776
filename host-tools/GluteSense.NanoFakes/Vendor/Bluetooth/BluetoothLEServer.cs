using GluteSense.NanoFakes;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace nanoFramework.Device.Bluetooth
{
    /// <summary>The device's one GATT server.</summary>
    public class BluetoothLEServer
    {
        internal BluetoothLEServer()
        {
        }

        /// <summary>The server of the chip that runs.</summary>
        public static BluetoothLEServer Instance => VirtualChip.Current.Radio.Server;

        /// <summary>Name in the advertisement's scan response; set before advertising starts.</summary>
        public string DeviceName { get; set; } = "nanoFramework";

        /// <summary>The one session with a central.</summary>
        public GattSession Session { get; } = new GattSession();
    }
}
