using System.Device.Adc;
using GluteSense.Device;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Wearable.Tests.Support;

/// <summary>
/// The firmware's own objects, put together as Program does, but with a main loop in the hands of a test: it can write to a characteristic
/// without the air between, and look at everything.
/// </summary>
internal sealed class FuzzedFirmware
{
    private readonly FlashFiles _files = new();

    /// <summary>To be made in the chip's main thread.</summary>
    public FuzzedFirmware()
    {
        var adc = new AdcController();
        var peripherals = new Peripherals(adc);
        var inputs = new ElectrodeInputs(
            adc.OpenChannel(Board.AdcLeftGlute),
            adc.OpenChannel(Board.AdcLeftHamstring),
            adc.OpenChannel(Board.AdcRightGlute),
            adc.OpenChannel(Board.AdcRightHamstring));
        var status = new DeviceStatus();
        Settings = new Settings(_files);
        var wearer = new WearerData(_files, Settings, status);
        Server = new GattServer(Settings);
        var care = new Care(peripherals, status, wearer.Quality);
        Events = new EventReports(Server.Events, wearer.Calibration, wearer.Quality);
        var reports = new Reports(
            Events, new LiveReport(Server.Live, Events, wearer.Calibration), new StatusReport(Server, Events, wearer.Quality, status, care));
        Runs = new RunLogStore(_files);
        Consumers = new BlockConsumers(
            reports, care, new RunRecorder(Runs, wearer.Calibration, wearer.Quality), new ElectrodeCheck(inputs, wearer.Quality, wearer.Calibration));
        Modes = new ModeControl(inputs, Server, wearer, Consumers, status);
        Logs = new RunLogAccess(Runs, Server, Events);
        Commands = new CommandHandler(Server, Modes, Settings, Logs, Consumers);
        Server.Start();
        GattLocalService service = BluetoothLEServer.Instance.GetServiceByUUID(GattTable.Uuid(GattTable.Service)).Service;
        Control = service.Characteristics.Single(found => found.Uuid == GattTable.Uuid(GattTable.Control));
        OwnerCharacteristic = service.Characteristics.Single(found => found.Uuid == GattTable.Uuid(GattTable.Owner));
    }

    public Settings Settings { get; }

    public GattServer Server { get; }

    public EventReports Events { get; }

    public RunLogStore Runs { get; }

    public BlockConsumers Consumers { get; }

    public ModeControl Modes { get; }

    public RunLogAccess Logs { get; }

    public CommandHandler Commands { get; }

    public GattLocalCharacteristic Control { get; }

    public GattLocalCharacteristic OwnerCharacteristic { get; }

    /// <summary>Settings as a restart would find them.</summary>
    public Settings SettingsInFlash() => new(_files);

    /// <summary>Rate of the calibration as a restart would find it; 0 without one.</summary>
    public int CalibrationRateInFlash() => new CalibrationStore(_files).Load();

    /// <summary>Serves the owner characteristic until something holds.</summary>
    public void ServeOwnerUntil(Func<bool> holds)
    {
        while (!holds())
        {
            if (Server.Owner.Update(Clock.NowMs()))
            {
                Server.Owner.KeepOwner();
            }

            VirtualChip.Current.Sleep(10);
        }
    }

    /// <summary>Deals with all commands that wait, and sends all events.</summary>
    public void Drain()
    {
        do
        {
            Commands.TakeOne();
            while (!Events.IsEmpty)
            {
                Events.SendOldest();
            }
        }
        while (Server.Commands.Oldest != null);
    }
}
