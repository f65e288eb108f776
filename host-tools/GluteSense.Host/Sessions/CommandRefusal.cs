using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>Says why the device refused a command and what to do.</summary>
internal static class CommandRefusal
{
    public static string Text(ControlCommand command, CommandAnswer answer) => answer.Result switch
    {
        CommandResult.WrongMode => $"The device refused {command.Opcode} because it is busy ({answer.Mode}). Stop that first.",
        CommandResult.NeedsQuiet => "The device has no resting level of these muscles: are the electrodes on? Repeat the quiet calibration.",
        CommandResult.UnsupportedValue => $"The device does not support the value {command.Value} for {command.Opcode}.",
        CommandResult.MtuTooSmall => $"The raw stream needs an ATT MTU of {GattTable.RawMtu} or more, which this link did not agree on.",
        CommandResult.RateNotHeld => $"This device is too slow for {command.Value} samples a second. Choose a lower rate.",
        CommandResult.NoSuchRun => $"The device has no run {command.Value}. List its runs again.",
        CommandResult.StorageFailed => $"The device's flash did not take {command.Opcode}; nothing was changed. Delete runs that were synced, then try again.",
        CommandResult.BatteryLow => "The device's battery is too low to begin. Charge it first.",
        _ => $"The device refused {command.Opcode}: {answer.Result}.",
    };
}
