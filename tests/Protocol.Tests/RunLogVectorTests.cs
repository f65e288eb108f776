using System.Text.Json.Nodes;
using GluteSense.Signal;
using GluteSense.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Protocol.Tests;

/// <summary>The run log's format (PROTOCOL.md section 8) against logs that were not made by this code.</summary>
[TestClass]
public class RunLogVectorTests
{
    private static readonly JsonObject File = Vectors.Load("runlog.json");

    public static IEnumerable<object[]> Logs => File["logs"]!.AsArray().Select(row => new object[] { row!["name"]!.GetValue<string>(), row.ToJsonString() });

    [TestMethod]
    [DynamicData(nameof(Logs))]
    public void LogReadsAsItsChunksAndSeconds(string name, string row)
    {
        JsonObject expected = JsonNode.Parse(row)!.AsObject();
        byte[] bytes = Convert.FromHexString(expected["hex"]!.GetValue<string>());

        JsonObject read = RunLogReading.Read(bytes);

        expected.Remove("name");
        expected.Remove("hex");
        Assert.IsTrue(JsonNode.DeepEquals(expected, read), $"{name}: expected {expected.ToJsonString()}, read {read.ToJsonString()}");
    }

    [TestMethod]
    [DynamicData(nameof(Logs))]
    public void ChunksOfAWholeLogWriteTheirBytes(string name, string row)
    {
        JsonObject log = JsonNode.Parse(row)!.AsObject();
        if (log["skippedBytes"]!.GetValue<int>() > 0 || log["missingChunks"]!.GetValue<int>() > 0)
        {
            // Cut or damaged on purpose: no writer makes these bytes.
            Assert.IsFalse(RunLogWriting.IsWhole(log), name);
            return;
        }

        Assert.AreEqual(log["hex"]!.GetValue<string>(), Convert.ToHexString(RunLogWriting.Write(log)), name);
    }

    [TestMethod]
    public void NoBytesMakeTheReaderThrow()
    {
        Random random = new(20260102);
        byte[][] seeds = [.. File["logs"]!.AsArray().Select(row => Convert.FromHexString(row!["hex"]!.GetValue<string>())).Where(bytes => bytes.Length > 0)];
        int chunks = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] bytes = [.. seeds[random.Next(seeds.Length)]];
            for (int change = random.Next(4); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            chunks += RunLogReading.Read(bytes[..random.Next(bytes.Length + 1)])["chunks"]!.AsArray().Count;
        }

        // Whole and damaged chunks were both met: not all were read, and many were.
        Assert.IsGreaterThan(1_000, chunks);
        Assert.IsLessThan(40_000, chunks);
    }

    [TestMethod]
    public void LogCodesMeanTheirAmplitudes()
    {
        foreach (JsonNode? row in File["logCodes"]!.AsArray())
        {
            int code = row!["code"]!.GetValue<int>();
            int rmsQ4 = row["rmsQ4"]?.GetValue<int>() ?? Measured.Unavailable;

            Assert.AreEqual(rmsQ4, LogCode.RmsQ4(code), code.ToString());
        }
    }

    [TestMethod]
    public void VectorsAreOfThisFormat()
    {
        Assert.AreEqual(RunLogChunk.Version, File["formatVersion"]!.GetValue<int>());
    }
}
