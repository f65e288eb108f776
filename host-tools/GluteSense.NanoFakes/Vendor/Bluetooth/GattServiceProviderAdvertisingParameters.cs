using System;
using nanoFramework.Device.Bluetooth.Advertisement;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>How to advertise. Flags and the device's name of the moment are the first two sections from the beginning.</summary>
    public class GattServiceProviderAdvertisingParameters
    {
        private bool _isDiscoverable = true;
        private bool _isCustom;

        /// <summary>Creates them with the default sections.</summary>
        public GattServiceProviderAdvertisingParameters()
        {
            CustomAdvertisement = false;
        }

        /// <summary>A central may connect.</summary>
        public bool IsConnectable { get; set; } = true;

        /// <summary>A scan shows the device; also a flag of the advertisement, setting which brings back a flags section taken out.</summary>
        public bool IsDiscoverable
        {
            get => _isDiscoverable;
            set
            {
                _isDiscoverable = value;
                if (value)
                {
                    Advertisement.Flags |= BluetoothLEAdvertisementFlags.GeneralDiscoverableMode;
                }
                else
                {
                    Advertisement.Flags &= ~BluetoothLEAdvertisementFlags.GeneralDiscoverableMode;
                }
            }
        }

        /// <summary>Data of the service in the advertisement; not modelled.</summary>
        public Buffer ServiceData
        {
            get => null;
            set => throw new NotSupportedException("Service data in the advertisement is not modelled.");
        }

        /// <summary>What is advertised; starting adds the service's UUID.</summary>
        public BluetoothLEAdvertisement Advertisement { get; } = new BluetoothLEAdvertisement();

        /// <summary>True takes the default sections out, and no service UUID will be added; false puts them back.</summary>
        public bool CustomAdvertisement
        {
            get => _isCustom;
            set
            {
                _isCustom = value;
                if (value)
                {
                    Advertisement.Remove(BluetoothLEAdvertisementDataSectionType.Flags);
                    Advertisement.Remove(BluetoothLEAdvertisementDataSectionType.CompleteLocalName);
                    return;
                }

                Advertisement.Flags = BluetoothLEAdvertisementFlags.ClassicNotSupported | BluetoothLEAdvertisementFlags.GeneralDiscoverableMode;
                Advertisement.LocalName = BluetoothLEServer.Instance.DeviceName;
            }
        }
    }
}
