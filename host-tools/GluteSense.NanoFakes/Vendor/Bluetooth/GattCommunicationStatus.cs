namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>What became of a notification.</summary>
    public enum GattCommunicationStatus
    {
        /// <summary>Queued; not necessarily received.</summary>
        Success = 0,

        /// <summary>Not queued.</summary>
        Unreachable = 1,
    }
}
