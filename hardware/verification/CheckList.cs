using GluteSense.Hardware.Checks;
using GluteSense.Hardware.Spice;

namespace GluteSense.Hardware;

/// <summary>All checks, in the order in which they are printed.</summary>
public static class CheckList
{
    /// <summary>The checks. Limits are judged after them (<see cref="Verification"/>).</summary>
    public static IReadOnlyList<IHardwareCheck> All { get; } =
    [
        new ErcCheck(),
        new BomCheck(),
        new FootprintCheck(),
        new PinCheck(),
        new LoadCheck(),
        new ChannelCheck(),
        new BatteryCheck(),
        new FrontEndCheck(),
        new PrintCheck(),
        new SpiceCheck(),
        new ToleranceCheck(),
        new NoiseCheck(),
        new FaultCheck(),
    ];
}
