using System.Text.Json;
using GluteSense.CostModel;
using GluteSense.NanoFakes;

namespace GluteSense.CostMeter;

/// <summary>The report as one JSON object.</summary>
internal static class CostJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static string ToJson(CostReport report)
    {
        (string phase, int number, Cost stage) = report.DearestStage;
        return JsonSerializer.Serialize(
            new
            {
                Tick = new
                {
                    IlOps = report.Tick.Operations,
                    report.Tick.NativeCalls,
                    report.Tick.Allocations,
                    report.Tick.Instructions,
                    BareReadsInstructions = report.BareReads.Instructions,
                    UsualDesignInstructions = report.UsualDesign.Instructions,
                    Times = Times(report.Tick, CostReport.ConversionsPerTick),
                    Raw = report.RawTick is Cost raw ? Part(raw, CostReport.ConversionsPerTick) : null,
                },
                Block = new
                {
                    IlOps = report.Block.Operations,
                    report.Block.Instructions,
                    DearestInstructions = report.DearestBlock.Instructions,
                    DearestStage = new { Mode = phase, Number = number, Cost = Part(stage, 0) },
                    DearestTick = Part(report.DearestTick, CostReport.ConversionsPerTick),
                    DearestEnd = Part(report.DearestBlockEnd, CostReport.ConversionsPerTick),
                },
                Notification = Part(report.Notification, 0),
                report.HeapBytes,
                HeapBytesAtIdle = report.HeapAtIdle.Bytes,
                HeapBytesAfterModes = report.HeapAfterModes.Bytes,
                HeapByClass = report.HeapAfterModes.Classes.ToDictionary(one => one.Name, one => one.Bytes),
                report.HeapAfterModes.VendorObjects,
                report.HeapAllocatedAtStart,
                report.HeapAllocatedAfterModes,
                HeapAllocatedByMaker = report.HeapByMaker.ToDictionary(),
                Calibration = report.Calibration?.Select(program => new
                {
                    program.Name,
                    program.Measured,
                    Predicted = program.Predicted.Instructions,
                    ErrorPercent = Math.Round(program.ErrorPercent, 2),
                    program.TolerancePercent,
                    program.Agrees,
                }),
            },
            Options);
    }

    private static object Part(Cost cost, int conversions) => new
    {
        IlOps = cost.Operations,
        cost.NativeCalls,
        cost.Allocations,
        cost.Instructions,
        Times = Times(cost, conversions),
    };

    private static object Times(Cost cost, int conversions) => new
    {
        FastUs = Math.Round(CostReport.Microseconds(cost, conversions, ChipProfile.Fast), 1),
        SlowUs = Math.Round(CostReport.Microseconds(cost, conversions, ChipProfile.Slow), 1),
    };
}
