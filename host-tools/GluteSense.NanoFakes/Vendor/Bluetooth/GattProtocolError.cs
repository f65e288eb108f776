namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>ATT errors an answer can carry.</summary>
    public static class GattProtocolError
    {
        /// <summary>Invalid handle.</summary>
        public static byte InvalidHandle => 1;

        /// <summary>Read not permitted.</summary>
        public static byte ReadNotPermitted => 2;

        /// <summary>Write not permitted.</summary>
        public static byte WriteNotPermitted => 3;

        /// <summary>Invalid PDU.</summary>
        public static byte InvalidPdu => 4;

        /// <summary>Insufficient authentication.</summary>
        public static byte InsufficientAuthentication => 5;

        /// <summary>Request not supported.</summary>
        public static byte RequestNotSupported => 6;

        /// <summary>Invalid offset.</summary>
        public static byte InvalidOffset => 7;

        /// <summary>Insufficient authorization.</summary>
        public static byte InsufficientAuthorization => 8;

        /// <summary>Invalid length of the value.</summary>
        public static byte InvalidAttributeValueLength => 13;

        /// <summary>Unlikely error.</summary>
        public static byte UnlikelyError => 14;

        /// <summary>Insufficient encryption.</summary>
        public static byte InsufficientEncryption => 15;

        /// <summary>Insufficient resources.</summary>
        public static byte InsufficientResources => 17;
    }
}
