using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>UUIDs of services (those that are used here).</summary>
    public static class GattServiceUuids
    {
        /// <summary>Battery.</summary>
        public static Guid Battery => Utilities.CreateUuidFromShortCode(0x180F);

        /// <summary>Device Information.</summary>
        public static Guid DeviceInformation => Utilities.CreateUuidFromShortCode(0x180A);

        /// <summary>Running Speed and Cadence.</summary>
        public static Guid RunningSpeedAndCadence => Utilities.CreateUuidFromShortCode(0x1814);
    }
}
