using GluteSense.Ownership;
using GluteSense.Protocol;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.Advertisement;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Device
{
    /// <summary>The GATT service of PROTOCOL.md section 2 on the vendor's stack, and the standard services beside it.</summary>
    /// <remarks>
    /// Every write is answered at once with success, because a late answer never gives the stack's event mutex back
    /// (nf-interpreter, GattWriteRequest.cpp), and only the main loop can decide on a command. Refusals travel as answer events.
    /// StopAdvertising is never called: it frees the tables that the stack is still serving.
    /// </remarks>
    public sealed class GattServer
    {
        private readonly CommandMailbox _commands = new CommandMailbox();
        private readonly GattServiceProvider _provider;
        private readonly CentralSession _session;
        private readonly OwnerService _owner;
        private readonly StandardServices _standard;
        private readonly GattNotifier[] _notifiers;
        private readonly Settings _settings;
        private readonly bool _cadenceOn;
        private readonly Buffer _info;
        private int _strangersWrites;
        private int _restarts;

        /// <summary>Creates the services; nothing is on the air yet.</summary>
        public GattServer(Settings settings)
        {
            // Before the advertising parameters are made: they copy the name.
            BluetoothLEServer.Instance.DeviceName = Board.DeviceName;

            // A bond would be lost with every reset and restart of the stack (facts: only in RAM on ESP32_BLE_REV3), and a phone that kept its
            // half would not connect until its user forgets the device.
            BluetoothLEServer.Instance.Pairing.AllowBonding = false;
            _settings = settings;
            _cadenceOn = settings.Values.IsCadenceOn;
            _session = new CentralSession(BluetoothLEServer.Instance);
            _owner = new OwnerService(_session, settings);
            _info = new Buffer(Info());
            _provider = CreateService(GattTable.Uuid(GattTable.Service));

            // A status is filled in one tick and sent in another. Features and events are filled and sent at once; logs are sent in idle, raw samples never.
            byte[] brief = new byte[GattTable.DefaultPayloadBytes];
            byte[] bulk = new byte[GattTable.MaxPayloadBytes];
            _notifiers = new GattNotifier[]
            {
                CreateNotifier(GattTable.Live, brief, "Live features"),
                CreateNotifier(GattTable.Events, brief, "Segments and events"),
                CreateNotifier(GattTable.Raw, bulk, "Raw samples"),
                CreateNotifier(GattTable.Status, new byte[GattTable.DefaultPayloadBytes], "Status"),
                CreateNotifier(GattTable.Log, bulk, "Run log"),
            };
            Create(GattTable.Control, GattCharacteristicProperties.Write, "Control").WriteRequested += OnControlWritten;
            Create(GattTable.Info, GattCharacteristicProperties.Read, "Device facts").ReadRequested += OnInfoRead;
            _owner.Serve(Create(GattTable.Owner, GattCharacteristicProperties.Read | GattCharacteristicProperties.Write, "Owner"));
            _standard = new StandardServices(_cadenceOn);
        }

        /// <summary>Live features.</summary>
        public GattNotifier Live
        {
            get { return _notifiers[0]; }
        }

        /// <summary>Segments, events, calibration results and answers.</summary>
        public GattNotifier Events
        {
            get { return _notifiers[1]; }
        }

        /// <summary>Raw stream.</summary>
        public GattNotifier Raw
        {
            get { return _notifiers[2]; }
        }

        /// <summary>Status.</summary>
        public GattNotifier Status
        {
            get { return _notifiers[3]; }
        }

        /// <summary>Log sync.</summary>
        public GattNotifier Log
        {
            get { return _notifiers[4]; }
        }

        /// <summary>The services that stand open to everyone.</summary>
        public StandardServices Standard
        {
            get { return _standard; }
        }

        /// <summary>The connection.</summary>
        public CentralSession Session
        {
            get { return _session; }
        }

        /// <summary>Proof of ownership.</summary>
        public OwnerService Owner
        {
            get { return _owner; }
        }

        /// <summary>True when the Running Speed and Cadence service is there and the owner still wants it: it goes with the next restart only.</summary>
        public bool IsCadenceOn
        {
            get { return _cadenceOn && _settings.Values.IsCadenceOn; }
        }

        /// <summary>True while a watch listens for cadence, and may.</summary>
        public bool HasWatch
        {
            get { return _standard.CadenceHasSubscriber && IsCadenceOn; }
        }

        /// <summary>Control writes of the owner, for the main loop.</summary>
        public CommandMailbox Commands
        {
            get { return _commands; }
        }

        /// <summary>Control writes of centrals that had not proved ownership; they were dropped.</summary>
        public int StrangersWrites
        {
            get { return _strangersWrites; }
        }

        /// <summary>Restarts of the stack since power-up; each stalls the device.</summary>
        public int Restarts
        {
            get { return _restarts; }
        }

        /// <summary>Notifications the stack did not take since power-up.</summary>
        public int FailedNotifications
        {
            get
            {
                int failed = _standard.Failed;
                for (int index = 0; index < _notifiers.Length; index++)
                {
                    failed += _notifiers[index].Failed;
                }

                return failed;
            }
        }

        /// <summary>Makes a service; all have to be made before <see cref="Start"/>.</summary>
        public static GattServiceProvider CreateService(System.Guid uuid)
        {
            GattServiceProviderResult result = GattServiceProvider.Create(uuid);
            DeviceFault.ThrowIf(result.Error != BluetoothError.Success, DeviceFault.Gatt);
            return result.ServiceProvider;
        }

        /// <summary>Makes a characteristic.</summary>
        public static GattLocalCharacteristic CreateCharacteristic(
            GattLocalService service, System.Guid uuid, GattLocalCharacteristicParameters parameters)
        {
            GattLocalCharacteristicResult result = service.CreateCharacteristic(uuid, parameters);
            DeviceFault.ThrowIf(result.Error != BluetoothError.Success, DeviceFault.Gatt);
            return result.Characteristic;
        }

        /// <summary>Starts the stack and advertises, connectable, from now on.</summary>
        public void Start()
        {
            GattServiceProviderAdvertisingParameters parameters = new GattServiceProviderAdvertisingParameters
            {
                IsConnectable = true,
                IsDiscoverable = true,
            };

            // Sections are sent in the order of the list, and the library puts the name first: then the UUID that everyone scans for would be left for
            // the scan response. Its place is taken here; StartAdvertising fills it in.
            BluetoothLEAdvertisement advertisement = parameters.Advertisement;
            advertisement.LocalName = string.Empty;
            AddSection(advertisement, BluetoothLEAdvertisementDataSectionType.CompleteList128uuid, new byte[16]);
            if (_cadenceOn)
            {
                // The provider adds its own UUID only; a sports watch looks for this one, 0x1814.
                AddSection(advertisement, BluetoothLEAdvertisementDataSectionType.CompleteList16uuid, new byte[] { 0x14, 0x18 });
            }

            advertisement.LocalName = Board.DeviceName;
            _provider.StartAdvertising(parameters);

            // StartAdvertising returns quietly when the native stack did not start; only the status tells.
            GattServiceProviderAdvertisementStatus status = _provider.AdvertisementStatus;
            DeviceFault.ThrowIf(
                status != GattServiceProviderAdvertisementStatus.Started
                    && status != GattServiceProviderAdvertisementStatus.StartedWithoutAllAdvertisementData,
                DeviceFault.Advertising);
        }

        /// <summary>Drops whoever is connected: the server can not disconnect a central, so the whole stack goes down and comes up again.</summary>
        public void Restart()
        {
            _restarts++;
            BluetoothLEServer.Instance.Stop();
            _session.Drop();
            for (int index = 0; index < _notifiers.Length; index++)
            {
                _notifiers[index].Forget();
            }

            _standard.Forget();
            Start();
        }

        private static void AddSection(BluetoothLEAdvertisement advertisement, BluetoothLEAdvertisementDataSectionType type, byte[] data)
        {
            advertisement.DataSections.Add(new BluetoothLEAdvertisementDataSection((byte)type, new Buffer(data)));
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

        private GattNotifier CreateNotifier(int shortId, byte[] payload, string description)
        {
            return new GattNotifier(Create(shortId, GattCharacteristicProperties.Notify, description), _owner.Gate, payload);
        }

        private GattLocalCharacteristic Create(int shortId, GattCharacteristicProperties properties, string description)
        {
            GattProtectionLevel level = properties == GattCharacteristicProperties.Notify
                ? GattProtectionLevel.Plain : GattProtectionLevel.EncryptionRequired;
            return CreateCharacteristic(
                _provider.Service,
                GattTable.Uuid(shortId),
                new GattLocalCharacteristicParameters
                {
                    CharacteristicProperties = properties,
                    ReadProtectionLevel = level,
                    WriteProtectionLevel = level,
                    UserDescription = description,
                });
        }

        private void OnInfoRead(GattLocalCharacteristic sender, GattReadRequestedEventArgs args)
        {
            if (_owner.Gate.IsAuthorised)
            {
                args.GetRequest().RespondWithValue(_info);
            }
            else
            {
                args.GetRequest().RespondWithProtocolError(GattProtocolError.InsufficientAuthorization);
            }
        }

        /// <summary>Event thread: copies the bytes, answers, and leaves the rest to the main loop.</summary>
        private void OnControlWritten(GattLocalCharacteristic sender, GattWriteRequestedEventArgs args)
        {
            GattWriteRequest request = args.GetRequest();
            if (!_owner.Gate.IsAuthorised)
            {
                _strangersWrites++;
            }
            else
            {
                byte[] slot = _commands.Free();
                if (slot != null)
                {
                    // Of a write too long to be a command its beginning is kept, for the answer.
                    _commands.Commit(WrittenValue.Copy(request, slot));
                }
            }

            request.Respond();
        }
    }
}
