namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>Result of creating a characteristic.</summary>
    public class GattLocalCharacteristicResult
    {
        internal GattLocalCharacteristicResult(GattLocalCharacteristic characteristic)
        {
            Characteristic = characteristic;
        }

        /// <summary>The characteristic.</summary>
        public GattLocalCharacteristic Characteristic { get; }

        /// <summary>What went wrong.</summary>
        public BluetoothError Error => BluetoothError.Success;
    }
}
