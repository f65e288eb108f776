using System;
using System.Collections.Generic;
using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A service of the device. What is added after advertising started is there from the stack's next start on.</summary>
    public class GattLocalService
    {
        private readonly List<GattLocalCharacteristic> _characteristics = new List<GattLocalCharacteristic>();
        private readonly VirtualRadio _radio;

        internal GattLocalService(VirtualRadio radio, Guid uuid)
        {
            _radio = radio;
            Uuid = uuid;
        }

        /// <summary>UUID.</summary>
        public Guid Uuid { get; }

        /// <summary>The characteristics, in a new array every time.</summary>
        public GattLocalCharacteristic[] Characteristics => _characteristics.ToArray();

        /// <summary>Adds a characteristic.</summary>
        public GattLocalCharacteristicResult CreateCharacteristic(Guid characteristicUuid, GattLocalCharacteristicParameters parameters)
        {
            VirtualChip.Current.Charge(VendorCost.Other);
            var characteristic = new GattLocalCharacteristic(_radio, characteristicUuid, parameters);
            _characteristics.Add(characteristic);
            _radio.Server.Pairing.Raise(characteristic.ReadProtectionLevel);
            _radio.Server.Pairing.Raise(characteristic.WriteProtectionLevel);
            return new GattLocalCharacteristicResult(characteristic);
        }
    }
}
