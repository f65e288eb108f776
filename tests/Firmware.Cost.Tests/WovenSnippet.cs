using GluteSense.CostModel;
using GluteSense.NanoFakes;

namespace GluteSense.CostMeter.Tests;

/// <summary>A few lines of C#, compiled as for the device, woven and run.</summary>
internal sealed class WovenSnippet : ICostObserver
{
    private Cost _begin;
    private Cost _measured;

    private WovenSnippet()
    {
    }

    /// <summary>
    /// Cost of a call of the static method "Measured" of a class T with the given members; its "Run" calls that once, or as often as it likes.
    /// </summary>
    public static Cost Run(string members)
    {
        WovenProgram program = Load(members);
        var snippet = new WovenSnippet();
        OnThread(() =>
        {
            CostLedger.Current.Observer = snippet;
            program.GetMethod("T", "Run")();
        });
        return snippet._measured;
    }

    /// <summary>The same in a chip; the virtual time the call took too.</summary>
    public static (Cost Cost, long TimeUs) RunOnChip(string members, ChipProfile profile)
    {
        WovenProgram program = Load(members);
        var snippet = new WovenSnippet();
        using var chip = new VirtualChip(profile, new ConstantInput()) { CostObserver = snippet };
        long endUs = 0;
        chip.PowerOn(() =>
        {
            program.GetMethod("T", "Run")();
            chip.ChargeNs(0);
            endUs = chip.NowUs;
        });
        chip.RunUntil(60_000_000);
        return (snippet._measured, endUs);
    }

    public void Entered(int probe, CostLedger ledger) => _begin = Cost.Of(ledger);

    public void Left(int probe, CostLedger ledger) => _measured = Cost.Of(ledger) - _begin;

    private static WovenProgram Load(string members) => WovenProgram.Load(
        [SourceCompiler.Compile("snippet", "using System; using nanoFramework.Hardware.Esp32; public static class T { " + members + " }")], "T::Measured");

    private static void OnThread(Action body)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                body();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw new InvalidOperationException("The snippet failed.", failure);
        }
    }

    private sealed class ConstantInput : IAdcInput
    {
        public int Convert(int adcChannel, long timeUs) => 1888;
    }
}
