using System.Text.Json;

namespace GluteSense.Host.Results;

/// <summary>A result as one JSON object: camelCase names, null for unknown, points as decimal marks whatever the culture.</summary>
public static class SessionResultJson
{
    // Numbers that are not finite make the serialiser throw: none can leave unnoticed.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The object as text, without a line end after it.</summary>
    public static string ToJson(SessionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonSerializer.Serialize(result, Options);
    }
}
