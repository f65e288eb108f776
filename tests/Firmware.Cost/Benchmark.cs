using GluteSense.CostModel;
using GluteSense.NanoFakes;

namespace GluteSense.CostMeter;

/// <summary>Counts what a tick of one of the yardsticks costs; their sources are resources of this program.</summary>
internal sealed class Benchmark : ICostObserver
{
    private const int Ticks = 1000;
    private const long LongestUs = 60_000_000;

    private Cost _begin;
    private Cost _total = Cost.Zero;

    private Benchmark()
    {
    }

    /// <summary>Costs of a tick of "BareReads" or "UsualDesign".</summary>
    public static Cost Tick(string name)
    {
        WovenProgram program = WovenProgram.Load(
            [SourceCompiler.Compile(name, SourceCompiler.Resource(name + ".cs"))], $"GluteSense.Benchmarks.{name}::Sample");
        var benchmark = new Benchmark();
        using var chip = new VirtualChip(ChipProfile.Fast, new BusyMuscle()) { CostObserver = benchmark };
        chip.PowerOn(program.GetMethod("GluteSense.Benchmarks." + name, "Run"));
        chip.RunUntil(LongestUs);
        return benchmark._total == Cost.Zero ? throw new InvalidOperationException($"{name} did not come to its end.") : benchmark._total.Per(Ticks);
    }

    /// <inheritdoc/>
    public void Entered(int probe, CostLedger ledger) => _begin = Cost.Of(ledger);

    /// <inheritdoc/>
    public void Left(int probe, CostLedger ledger) => _total = Cost.Of(ledger) - _begin;

    /// <summary>A signal that keeps filters away from zero.</summary>
    private sealed class BusyMuscle : IAdcInput
    {
        private const int Middle = 1888;
        private const int Amplitude = 400;

        private uint _state = 1;

        public int Convert(int adcChannel, long timeUs)
        {
            _state = _state * 1664525 + 1013904223;
            return Middle + (int)(_state >> 16) % Amplitude;
        }
    }
}
