using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Results;

/// <summary>What the device itself took away from a session, in plain sentences: faults, blocks left out, strangers.</summary>
internal static class DeviceNotes
{
    public static void Add(List<string> notes, SessionResult result, SessionLog log, ModeSpan measurement)
    {
        AddDoubts(notes, measurement);
        AddTiming(notes, result);
        AddExcluded(notes, result, log.LiveOf(measurement).Count(row => row.IsExcluded));
        AddCare(notes, result, measurement.Faults);
        if (measurement.TryGetFinalHealth(out DeviceHealth health) && health.FailedProofs + health.Sheds > 0)
        {
            notes.Add(
                $"Since it was switched on, the device has refused {Count(health.FailedProofs, "attempt")} to get at it and shed " +
                $"{Count(health.Sheds, "stranger")}: somebody near may have tried to connect, or a computer with an old key.");
        }
    }

    /// <summary>Faults that make the numbers doubtful.</summary>
    private static void AddDoubts(List<string> notes, ModeSpan measurement)
    {
        if (Has(measurement.Faults, DeviceFaults.SelfTest))
        {
            notes.Add("The device's start-up test found an input that can not be right: do not rely on amplitudes until it was checked.");
        }

        if (Has(measurement.Faults, DeviceFaults.OldCalibration))
        {
            notes.Add(
                "The device used the calibration of an earlier session: electrodes may sit elsewhere now, so what it showed and cued " +
                "while measuring is uncertain.");
        }

        if (Has(measurement.Faults, DeviceFaults.RateNotHeld))
        {
            notes.Add(FormattableString.Invariant(
                $"The device did not hold {measurement.RateHz} samples a second: of ten seconds, more than 5 % were missed. Choose a lower rate."));
        }
    }

    private static void AddTiming(List<string> notes, SessionResult result)
    {
        if (result.Device.MissedTicks > 0)
        {
            notes.Add(FormattableString.Invariant(
                $"The device missed {result.Device.MissedTicks} of {result.Device.Ticks} samples; blocks count the samples they really got."));
        }

        if (result.Device.Gaps is > 0 and { } gaps)
        {
            notes.Add(FormattableString.Invariant(
                $"The device stood still {Times(gaps)}, {result.Device.GapMs / 1000.0:0.0##} s in all, mostly to write its flash; nothing was measured then."));
        }
    }

    private static void AddExcluded(List<string> notes, SessionResult result, int excludedRows)
    {
        int excluded = result.Device.ExcludedBlocks ?? excludedRows;
        if (excluded > 0)
        {
            bool buzzed = result.Cue.Given != 0;
            bool stoodStill = result.Device.Gaps != 0;
            string cause = buzzed && stoodStill ? "the motor buzzed or the device stood still"
                : buzzed ? "the motor buzzed"
                : stoodStill ? "the device stood still"
                : "samples were missing";
            notes.Add(FormattableString.Invariant($"{excluded} block{(excluded == 1 ? " was" : "s were")} left out because {cause}."));
        }
    }

    /// <summary>Faults that need the wearer's care, but leave the numbers alone.</summary>
    private static void AddCare(List<string> notes, SessionResult result, int faults)
    {
        if (Has(faults, DeviceFaults.Restarted))
        {
            notes.Add("The device had restarted itself because its loop had stopped; what it was doing then was lost.");
        }

        if (Has(faults, DeviceFaults.LogFull))
        {
            notes.Add("There was no room for all of this run in the device's own log; what was received here is not affected.");
        }

        if (Has(faults, DeviceFaults.Storage))
        {
            notes.Add("The device could not write its flash: settings, calibration or log may be gone after a power loss.");
        }

        if (Has(faults, DeviceFaults.BatteryLow))
        {
            string percent = result.Device.BatteryPercent is { } known ? FormattableString.Invariant($" ({known} %)") : "";
            notes.Add($"The battery was low{percent}: charge it before the next session.");
        }

        if (Has(faults, DeviceFaults.Button))
        {
            notes.Add("The device's button was stuck.");
        }
    }

    private static bool Has(int faults, int fault) => (faults & fault) != 0;

    private static string Times(int count) => count == 1 ? "once" : FormattableString.Invariant($"{count} times");

    private static string Count(int count, string unit) => FormattableString.Invariant($"{count} {unit}{(count == 1 ? "" : "s")}");
}
