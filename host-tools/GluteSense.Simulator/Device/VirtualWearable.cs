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
        Battery = new BatteryInput(Electrodes) { Millivolts = options.BatteryMillivolts };
        Chip = new VirtualChip(options.Profile, Battery, options.Flash, (int)(options.Seed & int.MaxValue));
        Chip.Radio.Options = options.Radio;
        Chip.Pins.SetInput(Board.ButtonPin, true);
        Chip.PowerOn(WovenFirmware.Main);
        Link = new SimulatedLink(Chip, options.Pace);
    }

    /// <summary>What the electrodes see.</summary>
    public ElectrodeInput Electrodes { get; }

    /// <summary>The battery.</summary>
    public BatteryInput Battery { get; }

    /// <summary>The chip the firmware runs on.</summary>
    public VirtualChip Chip { get; }

    /// <summary>The way to the device.</summary>
    public SimulatedLink Link { get; }

    /// <summary>Presses the button and lets time pass until it is released again.</summary>
    public void PressButton(TimeSpan duration)
    {
        Chip.Pins.SetInput(Board.ButtonPin, false);
        long releaseUs = Chip.NowUs + (long)duration.TotalMicroseconds;
        while (Chip.NowUs < releaseUs)
        {
            // The radio hands back whenever a request is answered.
            Chip.RunUntil(releaseUs);
        }

        Chip.Pins.SetInput(Board.ButtonPin, true);
    }

    /// <summary>Switches the device off.</summary>
    public void Dispose()
    {
        Link.Dispose();
        Chip.Dispose();
    }
}
