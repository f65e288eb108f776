using System.Globalization;
using GluteSense.Host.Sessions;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Bringup;

/// <summary>The steps of the test in their order, as data.</summary>
internal static class BringupSteps
{
    private static readonly TimeSpan _buttonTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _lookTime = TimeSpan.FromSeconds(5);

    /// <summary>Names for --steps, in order.</summary>
    public static IReadOnlyList<string> Groups { get; } =
        ["identity", "noise", "gain", "corners", "common", "leadoff", "wiring", "button", "look", "usb"];

    /// <summary>All steps with what is expected by these limits.</summary>
    public static IReadOnlyList<BringupStep> All(BringupLimits limits) =>
    [
        new("identity", "facts, battery, faults, rate",
            Text($"board {Board.Id}, gain {limits.Gain:0}, {BringupLimits.LeastBatteryMillivolts / 1000.0:0.00}-{BringupLimits.MostBatteryMillivolts / 1000.0:0.00} V, no fault but a low battery, {BoardProbe.RateHz} Hz within 1 %"),
            "wrong image, gain in Board.cs; voltage (0: outside 2.5-4.7 V): multimeter at the cell, then divider R711, R712 or the converter's reference "
            + "(up to 9 % off); or the fault that status names (PROTOCOL.md 3.6)", BringupJudge.Identity),
        new("noise", "inputs shorted: rest level", Text($"{limits.BiasVolts:0.00} V within {BringupLimits.BiasToleranceVolts:0.00} V"),
            "0.14 V or less: no AVDD, or U102 of the channel; upper rail: an input is open (joints of R101, R102), or U103", BringupJudge.RestLevel),
        new("noise", "inputs shorted: noise", Text($"at most {limits.NoiseLimitUv:0.0} µV rms, not constant"),
            "constant: no signal reaches the pin (R117, module's joint); one noisy: joints at the inputs, C104/C111; all: AVDD's ripple, a lamp or charger nearby, or this chip's converter (DESIGN.md section 4)", BringupJudge.Noise),
        new("gain", Text($"{BringupLimits.MidBandHz:0} Hz, 1.00 mV peak, all channels"),
            Text($"{limits.SineUv:0} µV rms within {100 * BringupLimits.GainTolerance:0} %, channels within {100 * BringupLimits.SpreadTolerance:0} %"),
            "all off alike: generator, attenuator, converter's reference; one at half: gain jumper JP101; one off: R105, R108-R110", BringupJudge.Gain),
        .. limits.CornersHz.Select(corner => Corner(limits, corner)),
        new("common", Text($"{BringupLimits.MainsHz:0} Hz, 1 V peak to peak on all inputs"), Text($"at most {BringupLimits.CommonModeResidualUv:0} µV rms"),
            "R101/R102 or C101/C102 unequal, flux on the board, U101", BringupJudge.CommonMode),
        .. MuscleChannels.All.SelectMany(channel => new[] { true, false }.Select(isPositive => LeadOff(channel, isPositive))),
        .. MuscleChannels.All.Select(channel => Wiring(limits, channel)),
        new("button", "short press", "a run begins", "button, R603, R604, C604; a stuck button is fault 64",
            Button),
        new("look", "LED while measuring", "one flash every 2 s", "D601 the wrong way round, R605", Led),
        new("look", "motor fed by hand", "it runs", "Q601, D602 the wrong way round, the motor's plug",
            station => Looked(station, BenchSight.MotorRuns)),
        new("usb", "USB plugged in", Text($"all channels at code {Board.RailLowCode} or below"),
            "DANGER: the analog supply stays on with USB (Q702, R708-R710, U703's enable): do not wear this board", BringupJudge.Usb),
    ];

    private static BringupStep Corner(BringupLimits limits, double cornerHz) => new(
        "corners", Text($"{cornerHz:0} Hz against {BringupLimits.MidBandHz:0} Hz"),
        Text($"{limits.RelativeDb(cornerHz):0.0} dB within {BringupLimits.CornerToleranceDb:0.0} dB"),
        cornerHz < BringupLimits.MidBandHz ? "high-pass: C105, C106, R106, R107" : "low-pass: C107-C110, R111-R116, C112",
        station => BringupJudge.Corner(station, cornerHz));

    private static BringupStep LeadOff(MuscleChannel channel, bool isPositive) => new(
        "leadoff", $"{ChannelNames.Of(channel)}{(isPositive ? "+" : "-")} open", Text($"it at code {Board.RailHighCode} or above, the others within the rails"),
        "R103/R104, U103 or Q101 of the channel; another one answers: electrode wires exchanged",
        station => BringupJudge.LeadOff(station, channel, isPositive));

    private static BringupStep Wiring(BringupLimits limits, MuscleChannel channel) => new(
        "wiring", $"sine on {ChannelNames.Of(channel)} alone", Text($"it as in gain, the others at most {limits.CrosstalkLimitUv:0.0} µV rms"),
        "another channel answers: electrode wires or channel sheets exchanged; several: solder bridge, VMID",
        station => BringupJudge.Wiring(station, channel));

    private static Finding Button(BringupStation station)
    {
        station.Bench.Set(Stimulus.Shorted);
        station.Bench.PressButton();
        bool hasBegun = station.Probe.AwaitRun(_buttonTimeout, station.Cancellation);
        station.Probe.Stop(station.Cancellation);
        return new Finding(hasBegun, hasBegun ? "a run began" : Text($"nothing within {_buttonTimeout.TotalSeconds:0} s"));
    }

    private static Finding Led(BringupStation station)
    {
        station.Bench.Set(Stimulus.Shorted);
        station.Probe.StartRun(station.Cancellation);
        station.Probe.Wait(_lookTime, station.Cancellation);
        Finding finding = Looked(station, BenchSight.LedFlashes);
        station.Probe.Stop(station.Cancellation);
        return finding;
    }

    private static Finding Looked(BringupStation station, BenchSight sight)
    {
        if (!station.AsksPeople)
        {
            return new Finding(null, "nobody was asked to look (--yes)");
        }

        bool? seen = station.Bench.Look(sight);
        return new Finding(seen, seen switch { true => "seen", false => "not seen", null => "nobody could tell" });
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
