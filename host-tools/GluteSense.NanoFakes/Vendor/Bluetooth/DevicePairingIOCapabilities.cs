namespace nanoFramework.Device.Bluetooth
{
    /// <summary>What a device has to show and to enter codes.</summary>
    public enum DevicePairingIOCapabilities
    {
        /// <summary>A display.</summary>
        DisplayOnly = 0,

        /// <summary>A display, and keys for yes and no.</summary>
        DisplayYesNo = 1,

        /// <summary>Keys for digits.</summary>
        KeyboardOnly = 2,

        /// <summary>Nothing: all pairing is Just Works.</summary>
        NoInputNoOutput = 3,

        /// <summary>A display, and keys for digits.</summary>
        KeyboardDisplay = 4,
    }
}
