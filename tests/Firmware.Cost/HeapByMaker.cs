using System.Reflection;
using GluteSense.CostModel;
using GluteSense.NanoFakes;
using GluteSense.Simulator.Device;

namespace GluteSense.CostMeter;

/// <summary>Who allocates what until the device first idles: bytes by the class whose constructor asks for them.</summary>
internal sealed class HeapByMaker : ICostObserver
{
    private const string Sleep = "NanoFakes.System.Threading.Thread::Sleep";
    private const string Constructor = "::.ctor";
    private const long LongestUs = 5_000_000;

    private readonly string[] _probes;
    private readonly Dictionary<string, long> _bytes = [];
    private readonly Stack<long> _begins = new();
    private readonly Stack<long> _nested = new();
    private CostLedger? _mainThread;
    private bool _isIdle;

    private HeapByMaker(string[] probes)
    {
        _probes = probes;
        _nested.Push(0);
    }

    /// <summary>Starts the firmware and gives the makers, the largest first; the rest was allocated by other methods than constructors.</summary>
    public static IReadOnlyList<KeyValuePair<string, long>> Measure()
    {
        var heap = new HeapByMaker([Sleep, .. Constructors(typeof(Program).Assembly), .. Constructors(typeof(Signal.BlockSums).Assembly)]);
        using var chip = new VirtualChip(ChipProfile.Fast, new MiddleInput()) { CostObserver = heap };
        chip.Pins.SetInput(Board.ButtonPin, true);
        chip.PowerOn(WovenFirmware.Load(heap._probes).GetMethod("GluteSense.Program", "Main"));
        chip.RunUntil(LongestUs);
        return heap._isIdle
            ? [.. heap._bytes.OrderByDescending(maker => maker.Value)]
            : throw new InvalidOperationException("The firmware never idled.");
    }

    public void Entered(int probe, CostLedger ledger)
    {
        _mainThread ??= ledger;
        if (ledger != _mainThread || _isIdle)
        {
            return;
        }

        if (probe == 0)
        {
            _isIdle = true;
            _bytes["(methods)"] = ledger.AllocatedBytes - _nested.Pop();
            return;
        }

        _begins.Push(ledger.AllocatedBytes);
        _nested.Push(0);
    }

    public void Left(int probe, CostLedger ledger)
    {
        if (ledger != _mainThread || _isIdle)
        {
            return;
        }

        long bytes = ledger.AllocatedBytes - _begins.Pop();
        string maker = _probes[probe][..^Constructor.Length];
        _bytes[maker] = _bytes.GetValueOrDefault(maker) + bytes - _nested.Pop();
        _nested.Push(_nested.Pop() + bytes);
    }

    private static IEnumerable<string> Constructors(Assembly assembly) => assembly.GetTypes()
        .Where(type => type.IsClass && !type.IsSubclassOf(typeof(Delegate)) && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0)
        .Select(type => type.FullName!.Replace('+', '/') + Constructor);

    /// <summary>Electrodes and battery at mid-range.</summary>
    private sealed class MiddleInput : IAdcInput
    {
        public int Convert(int adcChannel, long timeUs) => 2200;
    }
}
