using System.Text.Json.Nodes;
using GluteSense.Signal;
using GluteSense.Storage;

namespace GluteSense.Protocol.Tests;

/// <summary>A run log's bytes as the named fields of its vectors.</summary>
internal static class RunLogReading
{
    private const int LogRatioShift = 6;

    /// <summary>Reads all that the reader finds.</summary>
    public static JsonObject Read(byte[] bytes)
    {
        RunLogReader reader = new();
        reader.Open(bytes, bytes.Length);
        JsonArray chunks = [];
        while (reader.NextChunk())
        {
            chunks.Add(Chunk(reader));
        }

        return new JsonObject
        {
            ["run"] = reader.Run < 0 ? null : reader.Run,
            ["facts"] = reader.HasFacts ? Facts(reader.Facts) : null,
            ["chunks"] = chunks,
            ["skippedBytes"] = reader.SkippedBytes,
            ["missingChunks"] = reader.MissingChunks,
            ["missingSeconds"] = reader.MissingSeconds,
        };
    }

    private static JsonObject Chunk(RunLogReader reader)
    {
        JsonArray seconds = [];
        RunLogFrame frame = new();
        while (reader.NextSecond(frame))
        {
            seconds.Add(Second(frame));
        }

        return new JsonObject
        {
            ["number"] = reader.ChunkNumber,
            ["gapMs"] = reader.CheckpointGapMs,
            ["isLast"] = reader.IsEnded,
            ["seconds"] = seconds,
        };
    }

    private static JsonObject Second(RunLogFrame frame) => new()
    {
        ["second"] = frame.Second,
        ["shareLow"] = frame.IsCued,
        ["missedTicks"] = frame.MissedTicks,
        ["gapMs"] = frame.GapMs,
        ["excludedBlocks"] = frame.ExcludedBlocks,
        ["saturatedChannels"] = frame.SaturatedChannels,
        ["stridesLost"] = frame.StridesLost,
        ["rmsCode"] = new JsonArray([.. frame.RmsCode.Select(code => JsonValue.Create(code))]),
        ["strides"] = new JsonArray([.. frame.Stride.Take(frame.StrideCount).Select(Stride)]),
    };

    private static JsonObject Stride(int stride) => new()
    {
        ["side"] = RunLogStride.Side(stride),
        ["durationBlocks"] = Known(RunLogStride.DurationBlocks(stride)),
        ["logRatioQ6"] = RunLogStride.LogRatioQ12(stride) == Measured.UnavailableLogRatio ? null : RunLogStride.LogRatioQ12(stride) >> LogRatioShift,
        ["gluteCode"] = RunLogStride.GluteCode(stride),
    };

    private static JsonObject Facts(RunLogFacts facts) => new()
    {
        ["firmware"] = new JsonArray(facts.FirmwareMajor, facts.FirmwareMinor, facts.FirmwarePatch),
        ["board"] = facts.Board,
        ["blockMs"] = facts.BlockMs,
        ["rateHz"] = facts.RateHz,
        ["nanovoltsPerCount"] = facts.NanovoltsPerCount,
        ["frontEndGain"] = facts.FrontEndGain,
        ["referenceKind"] = facts.ReferenceKind,
        ["cuePlan"] = facts.CuePlan,
        ["epochSeconds"] = facts.EpochSeconds,
        ["referenceRmsQ4"] = new JsonArray([.. facts.ReferenceRmsQ4.Select(rms => JsonValue.Create(Known(rms)))]),
        ["restVarianceQ8"] = new JsonArray([.. facts.RestVarianceQ8.Select(variance => JsonValue.Create(Known(variance)))]),
    };

    private static int? Known(int value) => value == Measured.Unavailable ? null : value;
}
