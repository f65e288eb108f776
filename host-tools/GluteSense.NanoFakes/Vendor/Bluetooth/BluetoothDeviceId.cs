namespace nanoFramework.Device.Bluetooth
{
    /// <summary>Tells connections apart; with one central at a time it is always 0.</summary>
    public class BluetoothDeviceId
    {
        private BluetoothDeviceId(int deviceId)
        {
            Id = deviceId;
        }

        /// <summary>The number.</summary>
        public int Id { get; }

        /// <summary>Always false.</summary>
        public bool IsClassicDevice => false;

        /// <summary>Always true.</summary>
        public bool IsLowEnergyDevice => true;

        /// <summary>Wraps a number.</summary>
        public static BluetoothDeviceId FromId(int deviceId) => new BluetoothDeviceId(deviceId);
    }
}
