namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>Result of creating a service provider.</summary>
    public class GattServiceProviderResult
    {
        internal GattServiceProviderResult(GattServiceProvider provider)
        {
            ServiceProvider = provider;
        }

        /// <summary>The provider.</summary>
        public GattServiceProvider ServiceProvider { get; }

        /// <summary>What went wrong.</summary>
        public BluetoothError Error => BluetoothError.Success;
    }
}
