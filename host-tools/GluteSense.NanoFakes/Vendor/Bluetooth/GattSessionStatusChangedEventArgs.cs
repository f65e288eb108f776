namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A central came or went.</summary>
    public class GattSessionStatusChangedEventArgs
    {
        internal GattSessionStatusChangedEventArgs(GattSessionStatus status)
        {
            Status = status;
        }

        /// <summary>The new status.</summary>
        public GattSessionStatus Status { get; }

        /// <summary>Always success.</summary>
        public BluetoothError Error => BluetoothError.Success;
    }
}
