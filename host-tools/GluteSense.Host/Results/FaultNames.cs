using GluteSense.Protocol;

namespace GluteSense.Host.Results;

/// <summary>The faults of a device (<see cref="DeviceFaults"/>) by name for machines and in few words for people.</summary>
public static class FaultNames
{
    private static readonly (int Fault, string Name, string Words)[] Known =
    [
        (DeviceFaults.BatteryLow, "batteryLow", "battery low"),
        (DeviceFaults.Storage, "storage", "flash failed"),
        (DeviceFaults.LogFull, "logFull", "log full"),
        (DeviceFaults.Restarted, "restarted", "restarted by itself"),
        (DeviceFaults.SelfTest, "selfTest", "start-up test failed"),
        (DeviceFaults.RateNotHeld, "rateNotHeld", "rate not held"),
        (DeviceFaults.Button, "button", "button stuck"),
        (DeviceFaults.OldCalibration, "oldCalibration", "old calibration"),
    ];

    /// <summary>Names of the faults, in the order of their bits; empty when nothing is wrong.</summary>
    public static IReadOnlyList<string> Of(int faults)
    {
        return [.. Known.Where(known => (faults & known.Fault) != 0).Select(known => known.Name)];
    }

    /// <summary>One of these names in few words.</summary>
    public static string WordsOf(string name)
    {
        return Known.First(known => known.Name == name).Words;
    }
}
