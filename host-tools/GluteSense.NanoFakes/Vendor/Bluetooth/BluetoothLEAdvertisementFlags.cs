using System;

namespace nanoFramework.Device.Bluetooth.Advertisement
{
    /// <summary>Flags of an advertisement; values of the Bluetooth specification.</summary>
    [Flags]
    public enum BluetoothLEAdvertisementFlags : uint
    {
        /// <summary>None.</summary>
        None = 0,

        /// <summary>Can be found for a limited time.</summary>
        LimitedDiscoverableMode = 1,

        /// <summary>Can be found.</summary>
        GeneralDiscoverableMode = 2,

        /// <summary>Speaks Low Energy only.</summary>
        ClassicNotSupported = 4,
    }
}
