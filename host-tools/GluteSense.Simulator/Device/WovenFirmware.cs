using GluteSense.CostModel;

namespace GluteSense.Simulator.Device;

/// <summary>The firmware's assemblies, woven once per process so that they count what they would cost on the device.</summary>
/// <remarks>The firmware keeps nothing in statics that changes, so all wearables of a process run the same one.</remarks>
public static class WovenFirmware
{
    /// <summary>Probe before every call of the µs clock.</summary>
    public const int ClockProbe = 0;

    /// <summary>Probe before every ADC read.</summary>
    public const int ReadProbe = 1;

    /// <summary>Probe before every sleep.</summary>
    public const int SleepProbe = 2;

    /// <summary>Probe of sampling one block.</summary>
    public const int BlockProbe = 3;

    /// <summary>Probe of sampling one block in raw mode.</summary>
    public const int RawBlockProbe = 4;

    /// <summary>Probe of one stage of block work.</summary>
    public const int StageProbe = 5;

    /// <summary>Probe of sending a packet of the raw stream, which takes the place of a stage.</summary>
    public const int RawSendProbe = 6;

    /// <summary>Probe of a notification.</summary>
    public const int NotificationProbe = 7;

    /// <summary>Probe of passing over a gap, in which the flash or the radio stopped everything.</summary>
    public const int GapProbe = 8;

    private static readonly Lazy<WovenProgram> Program = new(() => Load(
        "nanoFramework.Hardware.Esp32.HighResTimer::GetCurrent",
        "System.Device.Adc.AdcChannel::ReadValue",
        "NanoFakes.System.Threading.Thread::Sleep",
        "GluteSense.Device.SamplingLoop::SampleBlock",
        "GluteSense.Device.RawLoop::SampleBlock",
        "GluteSense.Device.BlockWork::RunNextStage",
        "GluteSense.Device.RawStream::Send",
        "GluteSense.Device.GattNotifier::Send",
        "GluteSense.Device.TickGrid::SkipGap"));

    /// <summary>The firmware's entry point.</summary>
    public static Action Main => Program.Value.GetMethod("GluteSense.Program", "Main");

    /// <summary>What the firmware's static constructors cost: on the device they run before Main.</summary>
    public static Cost StaticInitialisation => Program.Value.StaticInitialisation;

    /// <summary>Weaves and loads the firmware once more, with other probes.</summary>
    public static WovenProgram Load(params string[] probes) =>
        WovenProgram.Load(Images, probes);

    /// <summary>The operations of one of the firmware's methods ("Namespace.Type::Method") with their costs.</summary>
    public static IReadOnlyList<string> List(string method) => AssemblyWeaver.List(Images, method);

    private static IReadOnlyList<AssemblyImage> Images => [Read("GluteSense.Core"), Read("GluteSense.Firmware.Desktop")];

    private static AssemblyImage Read(string assembly) => AssemblyImage.Read(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
}
