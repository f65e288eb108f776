using GluteSense.NanoFakes;
using GluteSense.Simulator.Device;

namespace GluteSense.Wearable.Tests.Support;

/// <summary>The firmware on a virtual chip, with a body, a battery, a button, and an owner.</summary>
internal sealed class Bench : IDisposable
{
    /// <summary>The owner's key.</summary>
    public static readonly byte[] Key = [.. Enumerable.Range(1, 16).Select(value => (byte)value)];

    private Bench(ChipProfile? profile, IAdcInput electrodes, VirtualFlash? flash, int seed, int batteryMillivolts, RadioOptions? radio)
    {
        Electrodes = electrodes;
        Battery = new BatteryInput(electrodes) { Millivolts = batteryMillivolts };
        Chip = new VirtualChip(profile ?? ChipProfile.Fast, Battery, flash, seed);
        Chip.Radio.Options = radio ?? new RadioOptions();
        Chip.Pins.SetInput(Board.ButtonPin, true);
        Chip.PowerOn(WovenFirmware.Main);
        Owner = new Owner(Chip, Key);
    }

    public VirtualChip Chip { get; }

    public IAdcInput Electrodes { get; }

    public BatteryInput Battery { get; }

    public Owner Owner { get; }

    /// <summary>A device as its flash has it, just switched on.</summary>
    public static Bench PowerOn(
        IAdcInput electrodes, VirtualFlash? flash = null, ChipProfile? profile = null, int seed = 1, int batteryMillivolts = 3850, RadioOptions? radio = null) =>
        new(profile, electrodes, flash, seed, batteryMillivolts, radio);

    /// <summary>A new device that was claimed; its owner is connected, authorised and subscribed.</summary>
    public static Bench Owned(
        IAdcInput electrodes, VirtualFlash? flash = null, ChipProfile? profile = null, int seed = 1, int batteryMillivolts = 3850, RadioOptions? radio = null)
    {
        var bench = new Bench(profile, electrodes, flash, seed, batteryMillivolts, radio);
        bench.Owner.Central.Wait(1);
        bench.HoldButton(3.5);
        bench.Owner.Central.Connect();
        bench.Owner.Claim();
        if (!bench.Owner.TryProve())
        {
            throw new InvalidOperationException("The claim failed.");
        }

        bench.Owner.Central.SubscribeToAll();
        bench.Owner.Central.Wait(0.2);
        return bench;
    }

    /// <summary>A flash with the same files.</summary>
    public static VirtualFlash CopyOf(VirtualFlash flash)
    {
        var copy = new VirtualFlash();
        foreach (string path in flash.Files)
        {
            copy.Put(path, flash.Content(path));
        }

        return copy;
    }

    /// <summary>Holds the button down for a time.</summary>
    public void HoldButton(double seconds)
    {
        Chip.Pins.SetInput(Board.ButtonPin, false);
        Owner.Central.Wait(seconds);
        Chip.Pins.SetInput(Board.ButtonPin, true);
        Owner.Central.Wait(0.15);
    }

    /// <summary>Gives the power back after a cut.</summary>
    public void PowerOnAgain()
    {
        Chip.PowerOn(WovenFirmware.Main);
        Owner.Central.Wait(1.5);
    }

    /// <summary>When the firmware switched the motor on.</summary>
    public List<long> MotorStartsUs() =>
        [.. Chip.Pins.PwmChanges.Where(change => change.GpioNumber == Board.MotorPin && change.DutyCycle > 0).Select(change => change.TimeUs)];

    /// <summary>The log of a run in flash.</summary>
    public byte[] RunLog(int run) => Chip.Flash.Content($"I:\\run{run}.log");

    public void Dispose() => Chip.Dispose();
}
