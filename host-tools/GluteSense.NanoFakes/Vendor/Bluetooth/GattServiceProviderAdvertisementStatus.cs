namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>Whether a provider is on the air.</summary>
    public enum GattServiceProviderAdvertisementStatus
    {
        /// <summary>Not yet, or the native stack refused.</summary>
        Created = 0,

        /// <summary>No more.</summary>
        Stopped = 1,

        /// <summary>On the air.</summary>
        Started = 2,

        /// <summary>Given up.</summary>
        Aborted = 3,

        /// <summary>On the air, but not all data fitted.</summary>
        StartedWithoutAllAdvertisementData = 4,
    }
}
