using GluteSense.CostModel;
using GluteSense.NanoFakes;
using GluteSense.Simulator.Device;

namespace GluteSense.CostMeter;

/// <summary>What the firmware costs, beside its two yardsticks. All of it is counted, none of it timed.</summary>
/// <param name="Recorder">The firmware in all its modes.</param>
/// <param name="BareReads">A tick of four ADC reads and nothing else.</param>
/// <param name="UsualDesign">A tick of the object-per-channel design with filters.</param>
/// <param name="StaticBytes">What the static constructors allocate, before Main.</param>
/// <param name="HeapAtIdle">What is alive while the device idles after its start.</param>
/// <param name="HeapAfterModes">The same after every mode was entered once.</param>
/// <param name="HeapByMaker">Bytes allocated until the device first idles, by the class whose constructor allocates them.</param>
/// <param name="Calibration">The check against programs measured on the interpreter; null where they are not at hand.</param>
public sealed record CostReport(
    FirmwareRecorder Recorder,
    Cost BareReads,
    Cost UsualDesign,
    long StaticBytes,
    LiveHeap HeapAtIdle,
    LiveHeap HeapAfterModes,
    IReadOnlyList<KeyValuePair<string, long>> HeapByMaker,
    IReadOnlyList<CalibrationProgram>? Calibration)
{
    /// <summary>Conversions in a tick.</summary>
    public const int ConversionsPerTick = 4;

    /// <summary>A tick of the hot loop that runs no stage of block work, in the modes that sum.</summary>
    public Cost Tick => SummingPhases.Select(phase => phase.Value.Ticks.Usual).MaxBy(cost => cost.Instructions);

    /// <summary>The same in raw mode; null when it did not run.</summary>
    public Cost? RawTick => Recorder.Phases.TryGetValue(FirmwareRun.Raw, out PhaseCosts? raw) ? raw.Ticks.Usual : null;

    /// <summary>All stages of a block together, mean of the dearest mode.</summary>
    public Cost Block => SummingPhases.Select(phase => phase.Value.Blocks.Mean).MaxBy(cost => cost.Instructions);

    /// <summary>The dearest work on one block.</summary>
    public Cost DearestBlock => SummingPhases.Select(phase => phase.Value.Blocks.Dearest).MaxBy(cost => cost.Instructions);

    /// <summary>A notification of live features, from the notifier's call on.</summary>
    public Cost Notification => SummingPhases.Select(phase => phase.Value.Notifications.Usual).MaxBy(cost => cost.Instructions);

    /// <summary>The dearest stage of block work in any mode.</summary>
    public (string Phase, int Number, Cost Cost) DearestStage => Recorder.Phases
        .SelectMany(phase => phase.Value.Stages.Select((stage, number) => (phase.Key, number, stage.Dearest)))
        .MaxBy(stage => stage.Dearest.Instructions);

    /// <summary>The dearest tick with a stage in it.</summary>
    public Cost DearestTick => Recorder.Phases.Values.Select(phase => phase.TicksWithStages.Dearest).MaxBy(cost => cost.Instructions);

    /// <summary>The dearest last tick of a block with all that follows up to the next block.</summary>
    public Cost DearestBlockEnd => Recorder.Phases.Values.Select(phase => phase.BlockEnds.Dearest).MaxBy(cost => cost.Instructions);

    /// <summary>Bytes alive on the managed heap of the 32-bit VM: the larger of the two looks.</summary>
    public long HeapBytes => Math.Max(HeapAtIdle.Bytes, HeapAfterModes.Bytes);

    /// <summary>Bytes allocated until the device first idles; what was only needed for a moment and what the vendor's objects take are counted too.</summary>
    public long HeapAllocatedAtStart => StaticBytes + Recorder.AtFirstIdle.AllocatedBytes;

    /// <summary>The same until every mode was entered once, but for the garbage of notifications.</summary>
    public long HeapAllocatedAfterModes => HeapAllocatedAtStart + Recorder.BytesSinceIdle;

    private IEnumerable<KeyValuePair<string, PhaseCosts>> SummingPhases => Recorder.Phases.Where(phase => phase.Key != FirmwareRun.Raw && phase.Value.Ticks.Count > 0);

    /// <summary>Counts everything.</summary>
    public static CostReport Measure()
    {
        string? calibration = CalibrationProgram.FindFolder();
        (LiveHeap atIdle, LiveHeap afterModes) = LiveHeapRun.Measure();
        return new CostReport(
            FirmwareRun.Record(),
            Benchmark.Tick("BareReads"),
            Benchmark.Tick("UsualDesign"),
            WovenFirmware.StaticInitialisation.AllocatedBytes,
            atIdle,
            afterModes,
            CostMeter.HeapByMaker.Measure(),
            calibration is null ? null : CalibrationProgram.RunAll(calibration));
    }

    /// <summary>Time of a cost on the device.</summary>
    /// <param name="cost">Cost of the code.</param>
    /// <param name="conversions">ADC conversions in it, which take time beside the instructions.</param>
    /// <param name="profile">The device.</param>
    public static double Microseconds(Cost cost, int conversions, ChipProfile profile) =>
        (cost.Instructions * profile.NsPerInstruction + (long)conversions * ChipProfile.AdcConversionNs) / 1000.0;
}
