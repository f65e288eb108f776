using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>UUIDs of characteristics (those of the services that are used here).</summary>
    public static class GattCharacteristicUuids
    {
        /// <summary>Battery: level in percent.</summary>
        public static Guid BatteryLevel => Utilities.CreateUuidFromShortCode(0x2A19);

        /// <summary>Device Information: system id.</summary>
        public static Guid SystemId => Utilities.CreateUuidFromShortCode(0x2A23);

        /// <summary>Device Information: model.</summary>
        public static Guid ModelNumberString => Utilities.CreateUuidFromShortCode(0x2A24);

        /// <summary>Device Information: serial number.</summary>
        public static Guid SerialNumberString => Utilities.CreateUuidFromShortCode(0x2A25);

        /// <summary>Device Information: firmware version.</summary>
        public static Guid FirmwareRevisionString => Utilities.CreateUuidFromShortCode(0x2A26);

        /// <summary>Device Information: hardware version.</summary>
        public static Guid HardwareRevisionString => Utilities.CreateUuidFromShortCode(0x2A27);

        /// <summary>Device Information: software version.</summary>
        public static Guid SoftwareRevisionString => Utilities.CreateUuidFromShortCode(0x2A28);

        /// <summary>Device Information: manufacturer.</summary>
        public static Guid ManufacturerNameString => Utilities.CreateUuidFromShortCode(0x2A29);

        /// <summary>Device Information: regulatory certification.</summary>
        public static Guid Ieee1107320601RegulatoryCertificationDataList => Utilities.CreateUuidFromShortCode(0x2A2A);

        /// <summary>Device Information: vendor and product id.</summary>
        public static Guid PnpId => Utilities.CreateUuidFromShortCode(0x2A50);

        /// <summary>Running Speed and Cadence: measurement.</summary>
        public static Guid RscMeasurement => Utilities.CreateUuidFromShortCode(0x2A53);

        /// <summary>Running Speed and Cadence: features.</summary>
        public static Guid RscFeature => Utilities.CreateUuidFromShortCode(0x2A54);

        /// <summary>Running Speed and Cadence: control point.</summary>
        public static Guid SCControlPoint => Utilities.CreateUuidFromShortCode(0x2A55);

        /// <summary>Running Speed and Cadence: where the sensor is worn.</summary>
        public static Guid SensorLocation => Utilities.CreateUuidFromShortCode(0x2A5D);
    }
}
