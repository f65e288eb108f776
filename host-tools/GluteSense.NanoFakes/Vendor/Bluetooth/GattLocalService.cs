using System;
using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A service under construction.</summary>
    public class GattLocalService
    {
        private readonly VirtualRadio _radio;

        internal GattLocalService(VirtualRadio radio, Guid uuid)
        {
            _radio = radio;
            Uuid = uuid;
        }

        /// <summary>UUID.</summary>
        public Guid Uuid { get; }

        /// <summary>Adds a characteristic.</summary>
        public GattLocalCharacteristicResult CreateCharacteristic(Guid characteristicUuid, GattLocalCharacteristicParameters parameters)
        {
            VirtualChip.Current.ChargeInstructions(ChipProfile.OtherInstructions);
            var characteristic = new GattLocalCharacteristic(_radio, characteristicUuid, parameters);
            _radio.Register(characteristic);
            return new GattLocalCharacteristicResult(characteristic);
        }
    }
}
