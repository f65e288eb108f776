namespace nanoFramework.Device.Bluetooth
{
    /// <summary>Result of creating a service or characteristic.</summary>
    public enum BluetoothError
    {
        /// <summary>It was created.</summary>
        Success = 0,
    }
}
