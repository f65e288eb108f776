namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>How to advertise.</summary>
    public class GattServiceProviderAdvertisingParameters
    {
        /// <summary>A central may connect.</summary>
        public bool IsConnectable { get; set; }

        /// <summary>A scan shows the device.</summary>
        public bool IsDiscoverable { get; set; }
    }
}
