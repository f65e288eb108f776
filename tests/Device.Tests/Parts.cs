using System.Device.Adc;

namespace GluteSense.Device.Tests;

/// <summary>What Program.cs builds, each part within reach.</summary>
internal sealed class Parts
{
    public Parts()
    {
        var adc = new AdcController();
        Peripherals = new Peripherals(adc);
        Inputs = Inputs4(adc);
        Settings = new Settings(Files);
        Wearer = new WearerData(Files, Settings, Status);
        Server = new GattServer(Settings);
        Care = new Care(Peripherals, Status, Wearer.Quality);
        Events = new EventReports(Server.Events, Wearer.Calibration, Wearer.Quality);
        Reports = new Reports(
            Events,
            new LiveReport(Server.Live, Events, Wearer.Calibration),
            new StatusReport(Server, Events, Wearer.Quality, Status, Care));
        Runs = new RunLogStore(Files);
        Recorder = new RunRecorder(Runs, Wearer.Calibration, Wearer.Quality);
        Check = new ElectrodeCheck(Inputs, Wearer.Quality, Wearer.Calibration);
        Consumers = new BlockConsumers(Reports, Care, Recorder, Check);
        Modes = new ModeControl(Inputs, Server, Wearer, Consumers, Status);
        Logs = new RunLogAccess(Runs, Server, Events);
        Commands = new CommandHandler(Server, Modes, Settings, Logs, Consumers);
    }

    public FlashFiles Files { get; } = new();

    public DeviceStatus Status { get; } = new();

    public Peripherals Peripherals { get; }

    public ElectrodeInputs Inputs { get; }

    public ElectrodeCheck Check { get; }

    public Settings Settings { get; }

    public WearerData Wearer { get; }

    public GattServer Server { get; }

    public Care Care { get; }

    public EventReports Events { get; }

    public Reports Reports { get; }

    public RunLogStore Runs { get; }

    public RunRecorder Recorder { get; }

    public BlockConsumers Consumers { get; }

    public ModeControl Modes { get; }

    public RunLogAccess Logs { get; }

    public CommandHandler Commands { get; }

    public static ElectrodeInputs Inputs4(AdcController adc) => new(
        adc.OpenChannel(Board.AdcLeftGlute),
        adc.OpenChannel(Board.AdcLeftHamstring),
        adc.OpenChannel(Board.AdcRightGlute),
        adc.OpenChannel(Board.AdcRightHamstring));

    public static SamplingRate Rate(int rateHz) => SamplingRate.TryCreate(rateHz, out SamplingRate rate) ? rate : throw new ArgumentOutOfRangeException(nameof(rateHz));

    /// <summary>What the loop does for ownership in a pass.</summary>
    public void Pump()
    {
        if (Server.Owner.Update(Clock.NowMs()))
        {
            Server.Owner.KeepOwner();
        }
    }
}
