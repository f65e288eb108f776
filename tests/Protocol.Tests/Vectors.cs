using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

/// <summary>The files of tests/vectors.</summary>
internal static class Vectors
{
    /// <summary>packets.json.</summary>
    public static readonly JsonObject File = Load("packets.json");

    public static JsonObject Load(string name) =>
        JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", name)))!.AsObject();

    /// <summary>Rows of a list: packet, name, bytes, and fields where the list has them.</summary>
    public static IEnumerable<object?[]> Rows(string list) =>
        File[list]!.AsArray().Select(row => new object?[] { Text(row!, "packet"), Text(row!, "name"), Text(row!, "hex"), row!["fields"]?.ToJsonString() });

    private static string Text(JsonNode row, string name) => row[name]!.GetValue<string>();
}
