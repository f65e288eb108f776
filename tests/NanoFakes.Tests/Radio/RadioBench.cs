using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Radio;

/// <summary>A chip with a small GATT server, and a central to drive it. <see cref="Run"/> gives the firmware orders.</summary>
internal sealed class RadioBench : IDisposable
{
    public static readonly Guid Data = new("8f2a0010-5c1e-4b6d-9a37-2d61c0de7e57");
    public static readonly Guid Control = new("8f2a0014-5c1e-4b6d-9a37-2d61c0de7e57");
    public static readonly Guid Protected = new("8f2a0015-5c1e-4b6d-9a37-2d61c0de7e57");
    public static readonly Guid Info = new("8f2a0016-5c1e-4b6d-9a37-2d61c0de7e57");
    public static readonly Guid Empty = new("8f2a0017-5c1e-4b6d-9a37-2d61c0de7e57");
    public static readonly Guid Asked = new("8f2a0018-5c1e-4b6d-9a37-2d61c0de7e57");
    public static readonly Guid Service = new("8f2a0001-5c1e-4b6d-9a37-2d61c0de7e57");

    private const long StartUpUs = 150_000;

    private readonly Queue<Action> _orders = new();
    private readonly Action<RadioBench> _beforeAdvertising;

    public RadioBench(RadioOptions? options = null, Action<RadioBench>? beforeAdvertising = null)
    {
        _beforeAdvertising = beforeAdvertising ?? (_ => { });
        Chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        Chip.Radio.Options = options ?? new RadioOptions();
        Chip.PowerOn(Main);
        RunFor(StartUpUs);
    }

    public VirtualChip Chip { get; }

    public VirtualRadio Radio => Chip.Radio;

    public GattServiceProvider Provider { get; private set; } = null!;

    public GattLocalCharacteristic DataCharacteristic { get; private set; } = null!;

    public GattSession Session { get; private set; } = null!;

    /// <summary>Arguments of every SubscribedClientsChanged of the data characteristic, with the number of clients then.</summary>
    public List<(object? Args, int Clients)> ClientsChanged { get; } = [];

    public List<GattSessionStatus> SessionStatuses { get; } = [];

    public List<byte[]> Written { get; } = [];

    /// <summary>What the control characteristic does with a write; null answers at once.</summary>
    public Action<GattWriteRequestedEventArgs>? OnWrite { get; set; }

    /// <summary>What the asked characteristic does with a read; null answers nothing.</summary>
    public Action<GattReadRequestedEventArgs>? OnRead { get; set; }

    /// <summary>How the firmware advertises; set it before advertising.</summary>
    public GattServiceProviderAdvertisingParameters Parameters { get; set; } = null!;

    /// <summary>Restarts the stack as firmware does; the orders between stop and start run on its thread.</summary>
    public void RestartStack(Action? whileStopped = null) => Run(() =>
    {
        BluetoothLEServer.Instance.Stop();
        whileStopped?.Invoke();
        Provider.StartAdvertising(new GattServiceProviderAdvertisingParameters());
    });

    /// <summary>Makes a characteristic of the bench's service.</summary>
    public GattLocalCharacteristic Create(Guid uuid, GattLocalCharacteristicParameters parameters) =>
        Provider.Service.CreateCharacteristic(uuid, parameters).Characteristic;

    /// <summary>Gives the firmware's thread something to do and lets it finish.</summary>
    public void Run(Action order)
    {
        bool done = false;
        _orders.Enqueue(() =>
        {
            order();
            done = true;
        });
        for (int step = 0; step < 1_000 && !done; step++)
        {
            RunFor(10_000);
        }

        if (!done)
        {
            throw new InvalidOperationException("The firmware never came to it.");
        }
    }

    /// <summary>Notifies the data characteristic's client, as firmware does.</summary>
    public GattClientNotificationResult Notify(params byte[] payload)
    {
        GattClientNotificationResult? result = null;
        Run(() => result = DataCharacteristic.NotifyValue(new Buffer(payload), DataCharacteristic.SubscribedClients[0]));
        return result!;
    }

    /// <summary>Runs all of a time, however often the radio hands back.</summary>
    public void RunFor(long us)
    {
        long untilUs = Chip.NowUs + us;
        while (Chip.NowUs < untilUs)
        {
            Chip.RunUntil(untilUs);
        }
    }

    /// <summary>Lets a request of the central come to its end.</summary>
    public CentralRequest Finish(CentralRequest request)
    {
        for (int step = 0; step < 600 && !request.IsComplete; step++)
        {
            RunFor(10_000);
        }

        return request;
    }

    public void ConnectAndSubscribe()
    {
        if (!Radio.TryConnect() || Finish(Radio.Subscribe(Data)).Error != 0)
        {
            throw new InvalidOperationException("No connection.");
        }

        // The subscription reaches managed code by an event.
        RunFor(20_000);
    }

    public List<CentralNotification> TakeAll()
    {
        var all = new List<CentralNotification>();
        while (Radio.TryTakeNotification(out CentralNotification? notification))
        {
            all.Add(notification);
        }

        return all;
    }

    public void Dispose() => Chip.Dispose();

    private void Main()
    {
        BluetoothLEServer server = BluetoothLEServer.Instance;
        Session = server.Session;
        Session.SessionStatusChanged += (_, args) => SessionStatuses.Add(args.Status);
        Provider = GattServiceProvider.Create(Service).ServiceProvider;
        DataCharacteristic = Create(Data, new() { CharacteristicProperties = GattCharacteristicProperties.Notify });
        DataCharacteristic.SubscribedClientsChanged += (sender, args) => ClientsChanged.Add((args, sender.SubscribedClients.Length));
        Create(Control, new() { CharacteristicProperties = GattCharacteristicProperties.Write }).WriteRequested += (_, args) =>
        {
            if (OnWrite is not null)
            {
                OnWrite(args);
                return;
            }

            GattWriteRequest request = args.GetRequest();
            byte[] bytes = new byte[request.Value.Length];
            DataReader.FromBuffer(request.Value).ReadBytes(bytes);
            Written.Add(bytes);
            request.Respond();
        };
        Create(Protected, new()
        {
            CharacteristicProperties = GattCharacteristicProperties.Write | GattCharacteristicProperties.Read,
            WriteProtectionLevel = GattProtectionLevel.EncryptionRequired,
            ReadProtectionLevel = GattProtectionLevel.EncryptionRequired,
            StaticValue = new Buffer([9]),
        }).WriteRequested += (_, args) => args.GetRequest().Respond();
        Create(Info, new() { CharacteristicProperties = GattCharacteristicProperties.Read, StaticValue = new Buffer([1, 2, 3]) });
        Create(Empty, new() { CharacteristicProperties = GattCharacteristicProperties.Read | GattCharacteristicProperties.Write });
        Create(Asked, new() { CharacteristicProperties = GattCharacteristicProperties.Read }).ReadRequested += (_, args) => OnRead?.Invoke(args);
        Parameters = new GattServiceProviderAdvertisingParameters();
        _beforeAdvertising(this);
        Provider.StartAdvertising(Parameters);
        while (true)
        {
            while (_orders.TryDequeue(out Action? order))
            {
                order();
            }

            Thread.Sleep(10);
        }
    }
}
