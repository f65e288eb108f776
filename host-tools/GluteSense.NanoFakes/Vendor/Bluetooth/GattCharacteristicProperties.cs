using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>What a central may do with a characteristic; values of the Bluetooth specification.</summary>
    [Flags]
    public enum GattCharacteristicProperties : uint
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>Read.</summary>
        Read = 2,

        /// <summary>Write with response.</summary>
        Write = 8,

        /// <summary>Subscribe to notifications.</summary>
        Notify = 16,
    }
}
