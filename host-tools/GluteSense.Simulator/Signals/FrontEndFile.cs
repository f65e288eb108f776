using System.Text.Json;
using System.Text.Json.Serialization;

namespace GluteSense.Simulator.Signals;

/// <summary>
/// The numbers of hardware/front-end.json: what one channel of the reference board is designed to be. The same file feeds the circuit simulation, so
/// that the virtual wearable and the electronics can not drift apart. Every member must be there, and no other may be.
/// </summary>
public sealed record FrontEndFile
{
    private const string Resource = "front-end.json";

    private static readonly JsonSerializerOptions _strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    private static readonly Lazy<FrontEndFile> _nominal = new(Load);

    /// <summary>The file as it was when this library was built.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message says what is wrong.</exception>
    public static FrontEndFile Nominal => _nominal.Value;

    /// <summary>Pass-band gain from electrode to ADC pin in V/V, gain jumper closed.</summary>
    public required double Gain { get; init; }

    /// <summary>The same with the gain jumper open.</summary>
    public required double LowGain { get; init; }

    /// <summary>Output at rest in V: the middle of the range in which the ESP32 ADC is straight at 11/12 dB.</summary>
    public required double BiasVolts { get; init; }

    /// <summary>−3 dB corner of the high-pass in Hz (lower edge of the usual surface-EMG band).</summary>
    public required double HighPassHz { get; init; }

    /// <summary>−3 dB corner of the low-pass in Hz (upper edge of the usual surface-EMG band).</summary>
    public required double LowPassHz { get; init; }

    /// <summary>Lowest output voltage in V.</summary>
    public required double LowRailVolts { get; init; }

    /// <summary>Highest output voltage in V; a lead that is off ends here too.</summary>
    public required double HighRailVolts { get; init; }

    /// <summary>Noise referred to the input in µV rms within the pass band, with <see cref="ElectrodeOhms"/> at each input.</summary>
    public required double InputNoiseMicrovolts { get; init; }

    /// <summary>Source resistance of one electrode in Ω that the noise counts in.</summary>
    public required double ElectrodeOhms { get; init; }

    /// <summary>Conversion noise of the ADC in counts rms.</summary>
    public required double AdcNoiseCounts { get; init; }

    /// <summary>Reads the text of such a file.</summary>
    /// <exception cref="InvalidDataException">A member is missing, unknown, twice there or no number, or the text is no JSON.</exception>
    public static FrontEndFile Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<FrontEndFile>(text, _strict)
                ?? throw new InvalidDataException("hardware/front-end.json is empty: it must hold one object with the numbers of the front end.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"hardware/front-end.json can not be used: {exception.Message} It must hold each number of {nameof(FrontEndFile)} once, and nothing else.", exception);
        }
    }

    private static FrontEndFile Load()
    {
        using Stream stream = typeof(FrontEndFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException("hardware/front-end.json was not built into this library.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
