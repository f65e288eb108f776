using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Checks;

/// <summary>Every function of firmware/Board.cs sits at the module's pin that the schematic wires to it.</summary>
public sealed class PinCheck : IHardwareCheck
{
    private const string Module = "ESP32-WROVER-E";

    /// <inheritdoc/>
    public string Name => "pins";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        Component[] modules = [.. project.Netlist.Components.Where(part => part.Value.StartsWith(Module, StringComparison.Ordinal))];
        if (modules.Length != 1)
        {
            return new CheckResult([$"The schematic has {modules.Length} parts with a value that begins with {Module}; it needs one."]);
        }

        return new CheckResult([
            .. Functions(project.Board).Select(function => Misplaced(function, modules[0], project.Netlist)).OfType<string>(),
            .. Unsuited(project.Board),
        ]);
    }

    private static IEnumerable<Function> Functions(FirmwareBoard board) =>
    [
        Adc("ADC_LEFT_GLUTE", nameof(board.AdcLeftGlute), board.AdcLeftGlute),
        Adc("ADC_LEFT_HAMSTRING", nameof(board.AdcLeftHamstring), board.AdcLeftHamstring),
        Adc("ADC_RIGHT_GLUTE", nameof(board.AdcRightGlute), board.AdcRightGlute),
        Adc("ADC_RIGHT_HAMSTRING", nameof(board.AdcRightHamstring), board.AdcRightHamstring),
        Adc("ADC_BATTERY", nameof(board.AdcBattery), board.AdcBattery),
        new("LED", $"Board.{nameof(board.LedPin)} is GPIO{board.LedPin}", board.LedPin),
        new("MOTOR", $"Board.{nameof(board.MotorPin)} is GPIO{board.MotorPin}", board.MotorPin),
        new("BUTTON", $"Board.{nameof(board.ButtonPin)} is GPIO{board.ButtonPin}", board.ButtonPin),
    ];

    private static Function Adc(string net, string constant, int channel)
    {
        int? gpio = Esp32Pins.OfAdc1(channel);
        return new Function(net, $"Board.{constant} is ADC1 channel {channel}, {(gpio is null ? "which does not exist" : $"GPIO{gpio}")}", gpio);
    }

    private static string? Misplaced(Function function, Component module, Netlist netlist)
    {
        NetNode[] pins = [.. netlist.NetsNamed(function.Net).SelectMany(net => net.Nodes).Where(node => node.Reference == module.Reference)];
        if (pins.Length != 1)
        {
            return $"{function.Net} reaches {pins.Length} pins of {module.Reference}; {function.Meaning}.";
        }

        int? gpio = Esp32Pins.OfPinName(pins[0].PinName);
        return gpio is not null && gpio == function.Gpio
            ? null
            : $"{function.Net} is at {pins[0]} ({pins[0].PinName}); {function.Meaning}.";
    }

    private static IEnumerable<string> Unsuited(FirmwareBoard board)
    {
        if (!Esp32Pins.IsRtc(board.ButtonPin))
        {
            yield return $"BUTTON: GPIO{board.ButtonPin} is no RTC pin and can not wake the chip.";
        }

        if (Esp32Pins.IsStrapping(board.ButtonPin))
        {
            yield return $"BUTTON: GPIO{board.ButtonPin} is a strapping pin: pressed at reset, the chip starts differently.";
        }

        foreach ((string net, int gpio) in new[] { ("LED", board.LedPin), ("MOTOR", board.MotorPin) })
        {
            if (!Esp32Pins.IsOutput(gpio))
            {
                yield return $"{net}: GPIO{gpio} can not drive anything.";
            }
        }
    }

    private sealed record Function(string Net, string Meaning, int? Gpio);
}
