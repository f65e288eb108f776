using System.Text.Json.Nodes;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Protocol.Tests;

[TestClass]
public class VectorTests
{
    public static IEnumerable<object?[]> Packets => Vectors.Rows("packets");

    public static IEnumerable<object?[]> EncodeOnly => Vectors.Rows("encodeOnly");

    public static IEnumerable<object?[]> Malformed => Vectors.Rows("malformed");

    [TestMethod]
    [DynamicData(nameof(Packets))]
    public void BytesDecodeToTheirFields(string packet, string name, string hex, string fields)
    {
        Assert.IsTrue(Codec.All[packet].TryDecode(Convert.FromHexString(hex), out JsonObject decoded, out _), name);

        Assert.IsTrue(JsonNode.DeepEquals(JsonNode.Parse(fields), decoded), $"{packet}, {name}: expected {fields}, decoded {decoded.ToJsonString()}");
    }

    [TestMethod]
    [DynamicData(nameof(Packets))]
    [DynamicData(nameof(EncodeOnly))]
    public void FieldsEncodeToTheirBytes(string packet, string name, string hex, string fields)
    {
        byte[] encoded = Codec.All[packet].Encode(JsonNode.Parse(fields)!.AsObject());

        Assert.AreEqual(hex, Convert.ToHexString(encoded), $"{packet}, {name}");
    }

    [TestMethod]
    [DynamicData(nameof(Malformed))]
    public void MalformedBytesAreRefused(string packet, string name, string hex, string? fields)
    {
        Assert.IsNull(fields);
        Assert.IsFalse(Codec.All[packet].TryDecode(Convert.FromHexString(hex), out _, out _), $"{packet}, {name}");
    }

    [TestMethod]
    public void EveryPacketHasTypicalExtremeAndMalformedVectors()
    {
        foreach (string packet in Codec.All.Keys)
        {
            Assert.IsGreaterThanOrEqualTo(3, Packets.Count(row => (string)row[0]! == packet), packet);
            Assert.IsTrue(Packets.Any(row => (string)row[0]! == packet && (string)row[1]! == "extremes"), packet);
            Assert.IsGreaterThanOrEqualTo(6, Malformed.Count(row => (string)row[0]! == packet), packet);
        }
    }

    [TestMethod]
    public void VectorsAreOfThisProtocolVersion()
    {
        Assert.AreEqual(GattTable.ProtocolVersion, Vectors.File["protocolVersion"]!.GetValue<int>());
    }
}
