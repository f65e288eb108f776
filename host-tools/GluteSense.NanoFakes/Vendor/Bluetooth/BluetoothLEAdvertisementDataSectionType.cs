namespace nanoFramework.Device.Bluetooth.Advertisement
{
    /// <summary>Types of sections; values of the Bluetooth specification.</summary>
    public enum BluetoothLEAdvertisementDataSectionType
    {
        /// <summary>Flags.</summary>
        Flags = 0x01,

        /// <summary>Some of the service UUIDs of 16 bits.</summary>
        IncompleteList16uuid = 0x02,

        /// <summary>All service UUIDs of 16 bits.</summary>
        CompleteList16uuid = 0x03,

        /// <summary>All service UUIDs of 128 bits.</summary>
        CompleteList128uuid = 0x07,

        /// <summary>The beginning of the name.</summary>
        ShortenedLocalName = 0x08,

        /// <summary>The name.</summary>
        CompleteLocalName = 0x09,

        /// <summary>A manufacturer's own data.</summary>
        ManufacturerSpecificData = 0xFF,
    }
}
