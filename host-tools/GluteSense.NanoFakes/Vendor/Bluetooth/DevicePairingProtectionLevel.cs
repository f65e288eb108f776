namespace nanoFramework.Device.Bluetooth
{
    /// <summary>What pairing shall reach.</summary>
    public enum DevicePairingProtectionLevel
    {
        /// <summary>Not to be used.</summary>
        Default = 0,

        /// <summary>Nothing.</summary>
        None = 1,

        /// <summary>Encryption.</summary>
        Encryption = 2,

        /// <summary>Encryption with an authenticated key.</summary>
        EncryptionAndAuthentication = 3,
    }
}
