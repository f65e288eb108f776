using GluteSense.Protocol;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Device
{
    /// <summary>The GATT service of PROTOCOL.md section 2 on the vendor's stack.</summary>
    /// <remarks>
    /// Every write is answered at once with success, because a late answer never gives the stack's event mutex back
    /// (nf-interpreter, GattWriteRequest.cpp), and only the sampling thread can decide on a command. Refusals travel as answer events. StopAdvertising is never called: it
    /// would stop the stack.
    /// </remarks>
    public sealed class GattServer
    {
        private readonly CommandMailbox _commands = new CommandMailbox();
        private readonly GattServiceProvider _provider;
        private readonly GattNotifier _live;
        private readonly GattNotifier _events;
        private readonly GattNotifier _status;

        /// <summary>Creates the service; nothing is on the air yet.</summary>
        public GattServer(string deviceName)
        {
            // Before the advertising parameters are made: they copy the name.
            BluetoothLEServer.Instance.DeviceName = deviceName;
            GattServiceProviderResult result = GattServiceProvider.Create(GattTable.Uuid(GattTable.Service));
            DeviceFault.ThrowIf(result.Error != BluetoothError.Success, DeviceFault.Gatt);
            _provider = result.ServiceProvider;
            _live = CreateNotifier(GattTable.Live, "Live features");
            _events = CreateNotifier(GattTable.Events, "Segments and events");
            _status = CreateNotifier(GattTable.Status, "Status");

            GattLocalCharacteristic control = Create(
                GattTable.Control,
                new GattLocalCharacteristicParameters
                {
                    CharacteristicProperties = GattCharacteristicProperties.Write,
                    WriteProtectionLevel = GattProtectionLevel.EncryptionRequired,
                    UserDescription = "Control",
                });
            control.WriteRequested += OnControlWritten;

            Create(
                GattTable.Info,
                new GattLocalCharacteristicParameters
                {
                    CharacteristicProperties = GattCharacteristicProperties.Read,
                    StaticValue = new Buffer(Info()),
                    UserDescription = "Device facts",
                });
        }

        /// <summary>Live features.</summary>
        public GattNotifier Live
        {
            get { return _live; }
        }

        /// <summary>Segments, events, calibration results and answers.</summary>
        public GattNotifier Events
        {
            get { return _events; }
        }

        /// <summary>Status.</summary>
        public GattNotifier Status
        {
            get { return _status; }
        }

        /// <summary>Control writes, for the sampling thread.</summary>
        public CommandMailbox Commands
        {
            get { return _commands; }
        }

        /// <summary>Notifications the stack did not take since power-up.</summary>
        public int FailedNotifications
        {
            get { return _live.Failed + _events.Failed + _status.Failed; }
        }

        /// <summary>Starts the stack and advertises, connectable, from now on.</summary>
        public void Start()
        {
            _provider.StartAdvertising(new GattServiceProviderAdvertisingParameters
            {
                IsConnectable = true,
                IsDiscoverable = true,
            });

            // StartAdvertising returns quietly when the native stack did not start; only the status tells.
            GattServiceProviderAdvertisementStatus status = _provider.AdvertisementStatus;
            DeviceFault.ThrowIf(
                status != GattServiceProviderAdvertisementStatus.Started
                    && status != GattServiceProviderAdvertisementStatus.StartedWithoutAllAdvertisementData,
                DeviceFault.Advertising);
        }

        private static byte[] Info()
        {
            InfoPacket info = new InfoPacket();
            info.FirmwareMajor = Board.FirmwareMajor;
            info.FirmwareMinor = Board.FirmwareMinor;
            info.FirmwarePatch = Board.FirmwarePatch;
            info.Board = Board.Id;
            info.NanovoltsPerCount = Board.NanovoltsPerCount;
            info.FrontEndGain = Board.FrontEndGain;
            byte[] buffer = new byte[InfoPacket.Length];
            info.Encode(buffer);
            return buffer;
        }

        private GattNotifier CreateNotifier(int shortId, string description)
        {
            return new GattNotifier(Create(
                shortId,
                new GattLocalCharacteristicParameters
                {
                    CharacteristicProperties = GattCharacteristicProperties.Notify,
                    UserDescription = description,
                }));
        }

        private GattLocalCharacteristic Create(int shortId, GattLocalCharacteristicParameters parameters)
        {
            GattLocalCharacteristicResult result = _provider.Service.CreateCharacteristic(GattTable.Uuid(shortId), parameters);
            DeviceFault.ThrowIf(result.Error != BluetoothError.Success, DeviceFault.Gatt);
            return result.Characteristic;
        }

        /// <summary>Event thread: copies the bytes, answers, and leaves the rest to the sampling thread.</summary>
        private void OnControlWritten(GattLocalCharacteristic sender, GattWriteRequestedEventArgs args)
        {
            GattWriteRequest request = args.GetRequest();
            Buffer value = request.Value;
            byte[] slot = _commands.Free();
            if (slot != null)
            {
                // Of a write too long to be a command its beginning is kept, for the answer.
                int length = (int)value.Length;
                byte[] bytes = new byte[length < slot.Length ? length : slot.Length];
                DataReader.FromBuffer(value).ReadBytes(bytes);
                for (int index = 0; index < bytes.Length; index++)
                {
                    slot[index] = bytes[index];
                }

                _commands.Commit(length);
            }

            request.Respond();
        }
    }
}
