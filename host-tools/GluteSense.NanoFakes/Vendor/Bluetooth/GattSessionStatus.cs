namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>Whether a central is connected.</summary>
    public enum GattSessionStatus
    {
        /// <summary>No central.</summary>
        Closed = 0,

        /// <summary>Connected.</summary>
        Active = 1,
    }
}
