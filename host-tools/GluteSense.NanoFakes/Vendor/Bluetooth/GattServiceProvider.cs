using System;
using System.Text;
using GluteSense.NanoFakes;
using nanoFramework.Device.Bluetooth.Advertisement;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>Makes a service and advertises it.</summary>
    public class GattServiceProvider
    {
        /// <summary>SystemInfo.Platform of the ESP32 firmware images.</summary>
        private const string Platform = "ESP32";

        private readonly VirtualRadio _radio;

        private GattServiceProvider(VirtualRadio radio, Guid uuid)
        {
            _radio = radio;
            Service = new GattLocalService(radio, uuid);
            if (radio.Server.Add(this))
            {
                ThrowIfEndless(uuid);
                AddDeviceInformation();
            }
        }

        /// <summary>The service.</summary>
        public GattLocalService Service { get; }

        /// <summary>
        /// Whether advertising started. A native failure leaves it as it was, and stopping the stack too: after a restart that failed it
        /// still says started.
        /// </summary>
        public GattServiceProviderAdvertisementStatus AdvertisementStatus { get; private set; } = GattServiceProviderAdvertisementStatus.Created;

        /// <summary>
        /// Creates a provider. The first of all brings an automatic Device Information service with it, so that one of the firmware's own
        /// must come after; a later provider with the UUID of an earlier one takes its place.
        /// </summary>
        public static GattServiceProviderResult Create(Guid serviceUuid)
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);
            return new GattServiceProviderResult(new GattServiceProvider(chip.Radio, serviceUuid));
        }

        /// <summary>Advertises with default parameters.</summary>
        public void StartAdvertising()
        {
            StartAdvertising(new GattServiceProviderAdvertisingParameters());
        }

        /// <summary>Starts the stack if it does not run, gives it all services made so far, and advertises this one.</summary>
        public void StartAdvertising(GattServiceProviderAdvertisingParameters parameters)
        {
            if (!parameters.IsConnectable || !parameters.IsDiscoverable)
            {
                throw new NotSupportedException("Only connectable, discoverable advertising is modelled.");
            }

            _radio.Server.Start();
            if (!_radio.TryOfferServices())
            {
                return;
            }

            BluetoothLEAdvertisement advertisement = parameters.Advertisement;
            if (!parameters.CustomAdvertisement)
            {
                advertisement.AddServiceUuid(Service.Uuid);
            }

            bool allFits = advertisement.TryLayOut(out byte[] payload, out byte[] scanResponse);
            _radio.Advertise(payload, scanResponse);
            AdvertisementStatus = allFits
                ? GattServiceProviderAdvertisementStatus.Started
                : GattServiceProviderAdvertisementStatus.StartedWithoutAllAdvertisementData;
        }

        /// <summary>Frees the GATT tables and stops the stack on the device; never right while serving, so not modelled.</summary>
        public void StopAdvertising()
        {
            throw new NotSupportedException("StopAdvertising frees what the running stack still uses; it is not modelled.");
        }

        /// <summary>The automatic service would take the place of this first one, be the first again, and so on until the stack overflows.</summary>
        private static void ThrowIfEndless(Guid uuid)
        {
            if (uuid == GattServiceUuids.DeviceInformation)
            {
                throw new NotSupportedException("The library never comes back when Device Information is the first service.");
            }
        }

        private static void AddDeviceInformation()
        {
            GattLocalService service = Create(GattServiceUuids.DeviceInformation).ServiceProvider.Service;
            AddText(service, GattCharacteristicUuids.ManufacturerNameString, "nanoFramework");
            AddText(service, GattCharacteristicUuids.ModelNumberString, Platform);
        }

        private static void AddText(GattLocalService service, Guid uuid, string text)
        {
            service.CreateCharacteristic(uuid, new GattLocalCharacteristicParameters
            {
                CharacteristicProperties = GattCharacteristicProperties.Read,
                StaticValue = new Buffer(Encoding.UTF8.GetBytes(text)),
            });
        }
    }
}
