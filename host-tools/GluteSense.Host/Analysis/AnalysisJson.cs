using System.Text.Json;
using System.Text.Json.Serialization;

namespace GluteSense.Host.Analysis;

/// <summary>A result as one JSON object: camelCase names, null for unknown, points as decimal marks whatever the culture.</summary>
public static class AnalysisJson
{
    // Numbers that are not finite make the serialiser throw: none can leave unnoticed.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The object as text, without a line end after it.</summary>
    public static string ToJson(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonSerializer.Serialize(result, Options);
    }
}
