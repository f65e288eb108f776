using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GluteSense.Validation.Output;

/// <summary>
/// The findings as one JSON object: an array of rows per study under its key, then <c>limits</c>. Names in camelCase; a value that is
/// not a finite number is null.
/// </summary>
internal static class ValidationJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new FiniteNumberConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The object as text, without a line end after it.</summary>
    public static string ToJson(IReadOnlyList<StudyResult> results)
    {
        JsonObject root = [];
        foreach (StudyResult result in results)
        {
            root.Add(result.Key, Array(result.Part.Rows));
        }

        root.Add("limits", Array(
            [.. results.SelectMany(result => result.Part.Limits.Select(
                object (limit) => new { Study = result.Key, limit.Statement, limit.Measured, limit.Least, limit.Most, limit.Holds }))]));
        return root.ToJsonString(Options);
    }

    private static JsonArray Array(IReadOnlyList<object> rows)
    {
        return new JsonArray([.. rows.Select(row => JsonSerializer.SerializeToNode(row, row.GetType(), Options))]);
    }

    private sealed class FiniteNumberConverter : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            throw new NotSupportedException("The study is written, never read.");
        }

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
