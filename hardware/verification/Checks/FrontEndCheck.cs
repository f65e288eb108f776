using System.Text.Json;

namespace GluteSense.Hardware.Checks;

/// <summary>The gain that the firmware divides by is the gain of front-end.json, which the simulations and the virtual wearable use.</summary>
public sealed class FrontEndCheck : IHardwareCheck
{
    private const string File = "front-end.json";

    /// <inheritdoc/>
    public string Name => "front-end";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return TryReadGain(project.ReadText(File), out double gain)
            ? new CheckResult(gain == project.Board.FrontEndGain
                ? []
                : [FormattableString.Invariant($"{File} has the gain {gain}; Board.FrontEndGain is {project.Board.FrontEndGain}.")])
            : new CheckResult([$"{File} is no JSON object with a number 'gain'."]);
    }

    private static bool TryReadGain(string json, out double gain)
    {
        gain = 0;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("gain", out JsonElement element)
                && element.ValueKind == JsonValueKind.Number
                && element.TryGetDouble(out gain);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
