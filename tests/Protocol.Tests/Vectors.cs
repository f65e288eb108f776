using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

/// <summary>tests/vectors/packets.json.</summary>
internal static class Vectors
{
    public static readonly JsonObject File =
        JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "packets.json")))!.AsObject();

    /// <summary>Rows of a list: packet, name, bytes, and fields where the list has them.</summary>
    public static IEnumerable<object?[]> Rows(string list) =>
        File[list]!.AsArray().Select(row => new object?[] { Text(row!, "packet"), Text(row!, "name"), Text(row!, "hex"), row!["fields"]?.ToJsonString() });

    private static string Text(JsonNode row, string name) => row[name]!.GetValue<string>();
}
