namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>What a link must have before a read or a write; notifications are never protected.</summary>
    public enum GattProtectionLevel
    {
        /// <summary>Nothing.</summary>
        Plain = 0,

        /// <summary>Authenticated pairing.</summary>
        AuthenticationRequired = 1,

        /// <summary>Encryption.</summary>
        EncryptionRequired = 2,

        /// <summary>Both.</summary>
        EncryptionAndAuthenticationRequired = 3,
    }
}
