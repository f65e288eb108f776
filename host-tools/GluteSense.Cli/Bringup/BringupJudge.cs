using System.Globalization;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Bringup;

/// <summary>What the steps do and how they judge it.</summary>
internal static class BringupJudge
{
    private const double RateTolerance = 0.01;

    /// <summary>Facts, faults and battery, after two seconds of raw mode, at whose end the device tells its health.</summary>
    public static Finding Identity(BringupStation station)
    {
        station.Measure(Stimulus.Shorted);
        SessionLog log = station.Probe.Log;
        bool hasStatus = log.Modes[^1].TryGetFinalStatus(out DeviceStatus status);

        // The battery is judged by its voltage: a chip whose reference is high calls a good one low.
        int faults = hasStatus ? status.Faults & ~(DeviceFaults.OldCalibration | DeviceFaults.BatteryLow) : -1;
        double rateHz = hasStatus ? status.AchievedRateDeciHz / 10.0 : 0;
        int batteryMillivolts = log.TryGetHealth(out DeviceHealth health) && health.TryGetBatteryMillivolts(out int known) ? known : 0;
        DeviceInfo info = station.Info;
        bool passed = info.Board == Board.Id && info.FrontEndGain == station.Limits.Gain && faults == 0
            && batteryMillivolts is >= BringupLimits.LeastBatteryMillivolts and <= BringupLimits.MostBatteryMillivolts
            && Math.Abs(rateHz - BoardProbe.RateHz) <= RateTolerance * BoardProbe.RateHz;
        return new Finding(passed, string.Create(
            CultureInfo.InvariantCulture,
            $"board {info.Board}, gain {info.FrontEndGain}, {batteryMillivolts / 1000.0:0.00} V, faults {faults}, {rateHz:0.0} Hz, firmware {info.FirmwareVersion}"));
    }

    /// <summary>Mean voltage at each pin.</summary>
    public static Finding RestLevel(BringupStation station)
    {
        RawSamples samples = station.Measure(Stimulus.Shorted);
        double[] volts = [.. Channels().Select(channel => station.Limits.PinVolts(samples.Mean(channel)))];
        return Finding.OfChannels(
            volts, "V", "0.00", channel => Math.Abs(volts[channel] - station.Limits.BiasVolts) <= BringupLimits.BiasToleranceVolts);
    }

    /// <summary>Noise with shorted inputs; constant codes are no quiet channel.</summary>
    public static Finding Noise(BringupStation station)
    {
        double[] uv = station.MeasureUv(Stimulus.Shorted);
        double leastUv = BringupLimits.ConstantCounts * station.Limits.StepUv;
        return Finding.OfChannels(uv, "µV", "0.0", channel => uv[channel] >= leastUv && uv[channel] <= station.Limits.NoiseLimitUv);
    }

    /// <summary>Gain in the middle of the band: of each, and of all against each other.</summary>
    public static Finding Gain(BringupStation station)
    {
        double[] uv = station.MeasureUv(MidBand());
        double spread = uv.Max() / uv.Min() - 1;
        Finding gains = Finding.OfChannels(uv, "µV", "0", channel => IsSine(station, uv[channel]));
        return gains with
        {
            Passed = gains.Passed == true && spread <= BringupLimits.SpreadTolerance,
            Measured = gains.Measured + string.Create(CultureInfo.InvariantCulture, $", spread {100 * spread:0.0} %"),
        };
    }

    /// <summary>A corner frequency against the middle of the band, channel by channel.</summary>
    public static Finding Corner(BringupStation station, double cornerHz)
    {
        double[] middle = station.MeasureUv(MidBand());
        double[] corner = station.MeasureUv(MidBand() with { FrequencyHz = cornerHz });
        double[] decibels = [.. corner.Zip(middle, (high, reference) => 20 * Math.Log10(high / reference))];
        double expected = station.Limits.RelativeDb(cornerHz);
        return Finding.OfChannels(decibels, "dB", "0.0", channel => Math.Abs(decibels[channel] - expected) <= BringupLimits.CornerToleranceDb);
    }

    /// <summary>What is left of a common-mode sine, noise included; a channel that is dead rejects it well and is no good one.</summary>
    public static Finding CommonMode(BringupStation station)
    {
        double[] uv = station.MeasureUv(new Stimulus { CommonModeVolts = BringupLimits.CommonModePeakVolts, FrequencyHz = BringupLimits.MainsHz });
        double leastUv = BringupLimits.ConstantCounts * station.Limits.StepUv;
        return Finding.OfChannels(uv, "µV", "0.0", channel => uv[channel] >= leastUv && uv[channel] <= BringupLimits.CommonModeResidualUv);
    }

    /// <summary>One open input.</summary>
    public static Finding LeadOff(BringupStation station, MuscleChannel off, bool isPositive)
    {
        RawSamples samples = station.Measure(new Stimulus { Off = off, IsPositiveOff = isPositive });
        double[] codes = [.. Channels().Select(samples.Mean)];
        return Finding.OfChannels(codes, "counts", "0", channel => channel == (int)off
            ? codes[channel] >= Board.RailHighCode
            : codes[channel] > Board.RailLowCode && codes[channel] < Board.RailHighCode);
    }

    /// <summary>The sine on one channel alone.</summary>
    public static Finding Wiring(BringupStation station, MuscleChannel only)
    {
        double[] uv = station.MeasureUv(MidBand() with { Only = only });
        return Finding.OfChannels(
            uv, "µV", "0.0", channel => channel == (int)only ? IsSine(station, uv[channel]) : uv[channel] <= station.Limits.CrosstalkLimitUv);
    }

    /// <summary>USB takes the front end's supply away.</summary>
    public static Finding Usb(BringupStation station)
    {
        RawSamples samples = station.Measure(new Stimulus { HasUsb = true });
        double[] codes = [.. Channels().Select(samples.Mean)];
        return Finding.OfChannels(codes, "counts", "0", channel => codes[channel] <= Board.RailLowCode);
    }

    private static Stimulus MidBand() => new() { PeakUv = BringupLimits.SinePeakUv, FrequencyHz = BringupLimits.MidBandHz };

    private static bool IsSine(BringupStation station, double uv) =>
        Math.Abs(uv / station.Limits.SineUv - 1) <= BringupLimits.GainTolerance;

    private static IEnumerable<int> Channels() => Enumerable.Range(0, MuscleChannels.Count);
}
