using System.Text.Json.Nodes;
using GluteSense.Signal;
using GluteSense.Storage;

namespace GluteSense.Protocol.Tests;

/// <summary>The named fields of a run log's vector as bytes.</summary>
internal static class RunLogWriting
{
    private const int Channels = 4;
    private const int LogRatioShift = 6;

    /// <summary>True when nothing is missing from the start of the log to its end.</summary>
    public static bool IsWhole(JsonObject log)
    {
        JsonArray chunks = log["chunks"]!.AsArray();
        return log["facts"] != null && Enumerable.Range(0, chunks.Count).All(index => Int(chunks[index]!, "number") == index)
            && chunks.Count > 0 && chunks[^1]!["isLast"]!.GetValue<bool>();
    }

    /// <summary>Writes the chunks as the device does.</summary>
    public static byte[] Write(JsonObject log)
    {
        List<byte> bytes = [];
        RunLogChunk chunk = new();
        foreach (JsonNode? row in log["chunks"]!.AsArray())
        {
            if (Int(row!, "number") == 0)
            {
                chunk.BeginRun(Int(log, "run"), Facts(log["facts"]!));
            }
            else
            {
                chunk.BeginNext(Int(row!, "gapMs"));
            }

            foreach (JsonNode? second in row!["seconds"]!.AsArray())
            {
                if (!chunk.TryAddSecond(Frame(second!)))
                {
                    throw new InvalidOperationException("The second does not fit its chunk.");
                }
            }

            int length = chunk.Finish(row["isLast"]!.GetValue<bool>());
            bytes.AddRange(chunk.Bytes[..length]);
        }

        return [.. bytes];
    }

    private static RunLogFacts Facts(JsonNode row)
    {
        RunLogFacts facts = new()
        {
            FirmwareMajor = row["firmware"]![0]!.GetValue<int>(),
            FirmwareMinor = row["firmware"]![1]!.GetValue<int>(),
            FirmwarePatch = row["firmware"]![2]!.GetValue<int>(),
            Board = Int(row, "board"),
            BlockMs = Int(row, "blockMs"),
            RateHz = Int(row, "rateHz"),
            NanovoltsPerCount = Int(row, "nanovoltsPerCount"),
            FrontEndGain = Int(row, "frontEndGain"),
            ReferenceKind = Int(row, "referenceKind"),
            CuePlan = Int(row, "cuePlan"),
            EpochSeconds = Int(row, "epochSeconds"),
        };
        for (int channel = 0; channel < Channels; channel++)
        {
            facts.ReferenceRmsQ4[channel] = row["referenceRmsQ4"]![channel]?.GetValue<int>() ?? Measured.Unavailable;
            facts.RestVarianceQ8[channel] = row["restVarianceQ8"]![channel]?.GetValue<int>() ?? Measured.Unavailable;
        }

        return facts;
    }

    private static RunLogFrame Frame(JsonNode row)
    {
        RunLogFrame frame = new();
        frame.Reset(Int(row, "second"));
        frame.IsCued = row["shareLow"]!.GetValue<bool>();
        frame.MissedTicks = Int(row, "missedTicks");
        frame.GapMs = Int(row, "gapMs");
        frame.ExcludedBlocks = Int(row, "excludedBlocks");
        frame.SaturatedChannels = Int(row, "saturatedChannels");
        frame.StridesLost = row["stridesLost"]!.GetValue<bool>();
        for (int channel = 0; channel < Channels; channel++)
        {
            frame.RmsCode[channel] = row["rmsCode"]![channel]!.GetValue<int>();
        }

        foreach (JsonNode? stride in row["strides"]!.AsArray())
        {
            int? logRatioQ6 = stride!["logRatioQ6"]?.GetValue<int>();
            frame.Stride[frame.StrideCount++] = RunLogStride.Pack(
                Int(stride, "side"),
                stride["durationBlocks"]?.GetValue<int>() ?? Measured.Unavailable,
                logRatioQ6 << LogRatioShift ?? Measured.UnavailableLogRatio,
                Int(stride, "gluteCode"));
        }

        return frame;
    }

    private static int Int(JsonNode row, string name) => row[name]!.GetValue<int>();
}
