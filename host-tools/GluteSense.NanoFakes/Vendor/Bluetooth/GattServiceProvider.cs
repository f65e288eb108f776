using System;
using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>Makes a service and advertises it.</summary>
    public class GattServiceProvider
    {
        private readonly VirtualRadio _radio;

        private GattServiceProvider(VirtualRadio radio, Guid uuid)
        {
            _radio = radio;
            Service = new GattLocalService(radio, uuid);
        }

        /// <summary>The service.</summary>
        public GattLocalService Service { get; }

        /// <summary>Whether advertising started; a native failure leaves it as it was.</summary>
        public GattServiceProviderAdvertisementStatus AdvertisementStatus { get; private set; } = GattServiceProviderAdvertisementStatus.Created;

        /// <summary>Creates a provider.</summary>
        public static GattServiceProviderResult Create(Guid serviceUuid)
        {
            VirtualChip chip = VirtualChip.Current;
            chip.ChargeInstructions(ChipProfile.OtherInstructions);
            return new GattServiceProviderResult(new GattServiceProvider(chip.Radio, serviceUuid));
        }

        /// <summary>Starts the stack with all services made so far, and advertises.</summary>
        public void StartAdvertising(GattServiceProviderAdvertisingParameters parameters)
        {
            if (!parameters.IsConnectable || !parameters.IsDiscoverable)
            {
                throw new NotSupportedException("Only connectable, discoverable advertising is modelled.");
            }

            VirtualChip.Current.ChargeInstructions(ChipProfile.OtherInstructions);
            if (_radio.TryStartAdvertising(this))
            {
                AdvertisementStatus = GattServiceProviderAdvertisementStatus.Started;
            }
        }

        /// <summary>Frees the GATT tables and stops the stack on the device; never right while serving, so not modelled.</summary>
        public void StopAdvertising()
        {
            throw new NotSupportedException("StopAdvertising stops the whole stack; it is not modelled.");
        }
    }
}
