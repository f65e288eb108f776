namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>How a characteristic is to be made.</summary>
    public class GattLocalCharacteristicParameters
    {
        /// <summary>What a central may do.</summary>
        public GattCharacteristicProperties CharacteristicProperties { get; set; }

        /// <summary>Text for people.</summary>
        public string UserDescription { get; set; } = "";

        /// <summary>A value that never changes, answered by the library.</summary>
        public Buffer StaticValue { get; set; }

        /// <summary>Needed for reading.</summary>
        public GattProtectionLevel ReadProtectionLevel { get; set; }

        /// <summary>Needed for writing.</summary>
        public GattProtectionLevel WriteProtectionLevel { get; set; }

        /// <summary>As they are now: a characteristic does not follow later changes, except in the static value's bytes.</summary>
        internal GattLocalCharacteristicParameters Copy() => (GattLocalCharacteristicParameters)MemberwiseClone();
    }
}
