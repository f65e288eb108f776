using GluteSense.NanoFakes;
using GluteSense.Simulator.Device;

namespace GluteSense.Cli.Bringup;

/// <summary>The bench of a virtual wearable: sets its generator by itself, presses its button, and sees its LED pin.</summary>
internal sealed class VirtualBench : IBench
{
    private const long LedPeriodUs = 2_000_000;
    private const int LedPeriods = 2;

    // Three seconds are asked for; a short press is one of less than a second.
    private static readonly TimeSpan _hold = TimeSpan.FromSeconds(3.5);
    private static readonly TimeSpan _press = TimeSpan.FromSeconds(0.3);

    private readonly VirtualWearable _wearable;
    private readonly IReadOnlyList<BoardFault> _faults;
    private ulong _seed = 1;

    public VirtualBench(VirtualWearable wearable, IReadOnlyList<BoardFault> faults)
    {
        _wearable = wearable;
        _faults = faults;
        Set(Stimulus.Shorted);
    }

    public void Set(Stimulus stimulus) => _wearable.Electrodes.Perform(new BenchSignals(stimulus, _faults, _seed++));

    public void HoldButton() => _wearable.PressButton(_hold);

    public void PressButton() => _wearable.PressButton(_press);

    /// <summary>One flash in each of the last two periods; nobody can feel the motor.</summary>
    public bool? Look(BenchSight sight)
    {
        if (sight != BenchSight.LedFlashes)
        {
            return null;
        }

        long sinceUs = _wearable.Chip.NowUs - LedPeriods * LedPeriodUs;
        int flashes = _wearable.Chip.Pins.OutputChanges.Count(
            change => change.GpioNumber == Board.LedPin && change.TimeUs > sinceUs && change.IsHigh == true);
        return flashes == LedPeriods;
    }
}
