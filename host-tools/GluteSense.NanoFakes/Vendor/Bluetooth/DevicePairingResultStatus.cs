namespace nanoFramework.Device.Bluetooth
{
    /// <summary>How a pairing ended (those the native code reports).</summary>
    public enum DevicePairingResultStatus
    {
        /// <summary>Encrypted.</summary>
        Paired = 0,

        /// <summary>The central did not allow it.</summary>
        NotPaired = 2,

        /// <summary>The radio failed.</summary>
        HardwareFailure = 6,

        /// <summary>Any other failure.</summary>
        Failed = 19,
    }
}
