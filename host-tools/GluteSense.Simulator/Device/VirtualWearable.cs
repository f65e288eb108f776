using GluteSense.NanoFakes;
using GluteSense.Simulator.Signals;

namespace GluteSense.Simulator.Device;

/// <summary>The firmware, unmodified, on a virtual chip, with a body or a recording at its electrodes.</summary>
public sealed class VirtualWearable : IDisposable
{
    private static readonly int[] AdcChannels =
        [Board.AdcLeftGlute, Board.AdcLeftHamstring, Board.AdcRightGlute, Board.AdcRightHamstring];

    /// <summary>Builds the wearable and switches it on; the electrodes see a resting body until something else is performed.</summary>
    public VirtualWearable(VirtualWearableOptions options)
    {
        var atRest = new BodySignals(ReferenceActivities.Quiet(BodyParameters.Nominal, options.Seed));
        Electrodes = new ElectrodeInput(AdcChannels, atRest, options.FrontEnd, options.Seed);
        Chip = new VirtualChip(options.Profile, Electrodes);
        Chip.Radio.Options = options.Radio;
        Chip.PowerOn(Program.Main);
        Link = new SimulatedLink(Chip, options.Pace);
    }

    /// <summary>What the electrodes see.</summary>
    public ElectrodeInput Electrodes { get; }

    /// <summary>The chip the firmware runs on.</summary>
    public VirtualChip Chip { get; }

    /// <summary>The way to the device.</summary>
    public SimulatedLink Link { get; }

    /// <summary>Switches the device off.</summary>
    public void Dispose()
    {
        Link.Dispose();
        Chip.Dispose();
    }
}
