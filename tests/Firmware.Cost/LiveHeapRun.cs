using System.Device.Adc;
using System.Reflection;
using System.Runtime.Loader;
using GluteSense.NanoFakes;
using GluteSense.Simulator.Device;

namespace GluteSense.CostMeter;

/// <summary>Runs the firmware so that its object graph can be looked at: Main, with the wearable it builds in sight.</summary>
internal sealed class LiveHeapRun
{
    private const ulong Seed = 1;

    // Time to start, and to idle for a while: the first status, a look at the battery.
    private const long StartUs = VirtualChip.BootUs + 3_000_000;

    // Long enough for every mode to begin and to end; what a mode learns goes into buffers that stand already.
    private const double ModeS = 12;

    private readonly IReadOnlyList<Assembly> _firmware;
    private readonly Type _program;
    private object? _wearable;
    private CostLedger? _mainThread;
    private long _stackBytes;

    private LiveHeapRun()
    {
        _program = WovenFirmware.Main.Method.DeclaringType!;
        _firmware = [.. AssemblyLoadContext.GetLoadContext(_program.Assembly)!.Assemblies];
    }

    /// <summary>The heap while the device idles after its start, and again after every mode was entered once.</summary>
    public static (LiveHeap AtIdle, LiveHeap AfterModes) Measure()
    {
        var run = new LiveHeapRun();
        using var wearable = new VirtualWearable(new VirtualWearableOptions { Seed = Seed, Profile = ChipProfile.Fast });
        wearable.Chip.PowerCut();
        wearable.Chip.PowerOn(run.Main);
        wearable.Chip.RunUntil(StartUs);

        // Later the event thread allocates too, and nothing of that stays on its stack.
        run._stackBytes = wearable.Chip.Ledgers.Where(ledger => ledger != run._mainThread).Sum(ledger => ledger.AllocatedBytes);
        LiveHeap atIdle = run.Walk(wearable.Chip);
        FirmwareRun.Lead(wearable, new FirmwareRecorder(), ModeS);
        return (atIdle, run.Walk(wearable.Chip));
    }

    /// <summary>As Program.Main, which lets nobody see what it builds.</summary>
    private void Main()
    {
        _mainThread = CostLedger.Current;
        var adc = new AdcController();
        object peripherals = Activator.CreateInstance(_program.Assembly.GetType(typeof(GluteSense.Device.Peripherals).FullName!)!, adc)!;
        MethodInfo build = _program.GetMethod("Build", BindingFlags.NonPublic | BindingFlags.Static) ?? throw new MissingMethodException(_program.FullName, "Build");
        _wearable = build.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [adc, peripherals], null)!;
        _wearable.GetType().GetMethod(nameof(GluteSense.Device.Wearable.Run))!.CreateDelegate<Action>(_wearable)();
    }

    private LiveHeap Walk(VirtualChip chip)
    {
        var walk = new HeapWalk(_firmware);
        walk.AddOwn(_wearable ?? throw new InvalidOperationException("The firmware did not start."));
        walk.AddOutside(chip);
        return walk.ToHeap(_stackBytes);
    }
}
