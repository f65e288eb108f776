using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GluteSense.Hardware.Spice;

/// <summary>The numbers of the front end that the virtual wearable is built with (front-end.json).</summary>
/// <param name="Gain">Gain from electrode to pin, V/V.</param>
/// <param name="LowGain">Gain with the jumpers open, V/V.</param>
/// <param name="BiasVolts">Pin at rest, V.</param>
/// <param name="HighPassHz">Lower −3 dB corner.</param>
/// <param name="LowPassHz">Upper −3 dB corner.</param>
/// <param name="LowRailVolts">Lowest voltage of the pin, V.</param>
/// <param name="HighRailVolts">Highest voltage of the pin, V.</param>
/// <param name="InputNoiseMicrovolts">Noise in the band, electrodes included, ADC not, in µV rms at the electrodes.</param>
/// <param name="ElectrodeOhms">Resistance of one electrode on prepared skin, Ω.</param>
/// <param name="AdcNoiseCounts">Noise of the ADC, counts rms.</param>
public sealed record FrontEndFile(
    [property: JsonRequired] double Gain,
    [property: JsonRequired] double LowGain,
    [property: JsonRequired] double BiasVolts,
    [property: JsonRequired] double HighPassHz,
    [property: JsonRequired] double LowPassHz,
    [property: JsonRequired] double LowRailVolts,
    [property: JsonRequired] double HighRailVolts,
    [property: JsonRequired] double InputNoiseMicrovolts,
    [property: JsonRequired] double ElectrodeOhms,
    [property: JsonRequired] double AdcNoiseCounts)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Name of the file in the hardware folder.</summary>
    public const string Name = "front-end.json";

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="FormatException">It is not this JSON.</exception>
    public static FrontEndFile Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FrontEndFile>(json, _options) ?? throw new FormatException($"{Name} is empty.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{Name}: {exception.Message}", exception);
        }
    }

    /// <summary>What the simulations take from it, in ngspice's language.</summary>
    public string ToParameters() => string.Create(
        CultureInfo.InvariantCulture, $".param electrode_ohms={ElectrodeOhms:R}\n.param bias_volts={BiasVolts:R}\n.param gain_nominal={Gain:R}\n");
}
