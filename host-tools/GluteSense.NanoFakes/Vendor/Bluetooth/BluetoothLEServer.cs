using System;
using System.Collections.Generic;
using GluteSense.NanoFakes;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace nanoFramework.Device.Bluetooth
{
    /// <summary>The device's one GATT server.</summary>
    public class BluetoothLEServer
    {
        private readonly List<GattServiceProvider> _services = new List<GattServiceProvider>();

        internal BluetoothLEServer()
        {
        }

        /// <summary>The server of the chip that runs.</summary>
        public static BluetoothLEServer Instance => VirtualChip.Current.Radio.Server;

        /// <summary>Name in the advertisement; advertising parameters copy it when they are made.</summary>
        public string DeviceName { get; set; } = "nanoFramework";

        /// <summary>The one session with a central.</summary>
        public GattSession Session { get; } = GattSession.FromDeviceId(BluetoothDeviceId.FromId(0));

        /// <summary>How centrals pair.</summary>
        public DevicePairing Pairing { get; } = new DevicePairing();

        /// <summary>All services, in a new array every time; the second is the automatic Device Information, or what replaced it.</summary>
        public GattServiceProvider[] Services => _services.ToArray();

        /// <summary>The service with a UUID; null if there is none.</summary>
        public GattServiceProvider GetServiceByUUID(Guid serviceUuid) => _services.Find(provider => provider.Service.Uuid == serviceUuid);

        /// <summary>Starts the stack; nothing if it runs.</summary>
        public void Start()
        {
            VirtualChip.Current.Charge(VendorCost.Other);
            VirtualChip.Current.Radio.StartStack();
        }

        /// <summary>Stops the stack and drops the central; services and characteristics stay. Nothing if it does not run.</summary>
        public void Stop()
        {
            VirtualChip.Current.Charge(VendorCost.Other);
            VirtualChip.Current.Radio.StopStack();
        }

        /// <summary>Adds a service, or puts it in the place of the one with its UUID; true for the first of all.</summary>
        internal bool Add(GattServiceProvider provider)
        {
            int index = _services.FindIndex(other => other.Service.Uuid == provider.Service.Uuid);
            if (index < 0)
            {
                _services.Add(provider);
            }
            else
            {
                _services[index] = provider;
            }

            return _services.Count == 1;
        }
    }
}
