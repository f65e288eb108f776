using GluteSense.Protocol;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Device
{
    /// <summary>
    /// The services of the Bluetooth SIG that stand open to everyone: Device Information, Battery, and, when the owner has switched it on,
    /// Running Speed and Cadence (SECURITY.md says why). All are made before the stack starts; it can not take them later.
    /// </summary>
    public sealed class StandardServices
    {
        private const int CadenceBytes = 4;

        private readonly GattNotifier _battery;
        private readonly GattNotifier _cadence;

        /// <summary>Makes the services.</summary>
        public StandardServices(bool cadenceOn)
        {
            GattLocalService information = GattServer.CreateService(GattServiceUuids.DeviceInformation).Service;
            AddText(information, GattCharacteristicUuids.ManufacturerNameString, Board.Manufacturer);
            AddText(information, GattCharacteristicUuids.ModelNumberString, Board.DeviceName);
            AddText(information, GattCharacteristicUuids.HardwareRevisionString, Board.Hardware);
            AddText(information, GattCharacteristicUuids.FirmwareRevisionString, Board.FirmwareVersion);

            GattLocalService battery = GattServer.CreateService(GattServiceUuids.Battery).Service;
            GattLocalCharacteristic level = GattServer.CreateCharacteristic(
                battery,
                GattCharacteristicUuids.BatteryLevel,
                new GattLocalCharacteristicParameters
                {
                    CharacteristicProperties = GattCharacteristicProperties.Read | GattCharacteristicProperties.Notify,
                });
            _battery = new GattNotifier(level, null, new byte[1]);
            level.ReadRequested += OnBatteryRead;
            if (cadenceOn)
            {
                GattLocalService running = GattServer.CreateService(GattServiceUuids.RunningSpeedAndCadence).Service;
                _cadence = new GattNotifier(
                    GattServer.CreateCharacteristic(
                        running,
                        GattCharacteristicUuids.RscMeasurement,
                        new GattLocalCharacteristicParameters { CharacteristicProperties = GattCharacteristicProperties.Notify }),
                    null,
                    new byte[CadenceBytes]);
                AddValue(running, GattCharacteristicUuids.RscFeature, new byte[2]);
            }
        }

        /// <summary>True while a watch listens for cadence.</summary>
        public bool CadenceHasSubscriber
        {
            get { return _cadence != null && _cadence.HasSubscriber; }
        }

        /// <summary>Notifications the stack did not take.</summary>
        public int Failed
        {
            get { return _battery.Failed + (_cadence == null ? 0 : _cadence.Failed); }
        }

        /// <summary>Stores the battery level in % and tells it to whom subscribed. 0 to 100.</summary>
        public void SetBattery(int percent)
        {
            if (_battery.Payload[0] != percent)
            {
                _battery.Payload[0] = (byte)percent;
                _battery.Send(1);
            }
        }

        /// <summary>Tells the cadence in strides a minute (of one leg, as foot pods do), 0 to 255; speed is not measured and says 0.</summary>
        public void SendCadence(int stridesPerMinute)
        {
            if (CadenceHasSubscriber)
            {
                byte[] payload = _cadence.Payload;

                // No stride length, no total distance, no telling of walking from running: as the feature characteristic says.
                payload[0] = 0;
                payload[1] = 0;
                payload[2] = 0;
                payload[3] = (byte)stridesPerMinute;
                _cadence.Send(CadenceBytes);
            }
        }

        /// <summary>The stack was restarted: nobody is subscribed.</summary>
        public void Forget()
        {
            _battery.Forget();
            if (_cadence != null)
            {
                _cadence.Forget();
            }
        }

        private static void AddText(GattLocalService service, System.Guid uuid, string text)
        {
            AddValue(service, uuid, System.Text.Encoding.UTF8.GetBytes(text));
        }

        private static void AddValue(GattLocalService service, System.Guid uuid, byte[] value)
        {
            GattServer.CreateCharacteristic(
                service,
                uuid,
                new GattLocalCharacteristicParameters
                {
                    CharacteristicProperties = GattCharacteristicProperties.Read,
                    StaticValue = new Buffer(value),
                });
        }

        private void OnBatteryRead(GattLocalCharacteristic sender, GattReadRequestedEventArgs args)
        {
            args.GetRequest().RespondWithValue(new Buffer(_battery.Payload));
        }
    }
}
