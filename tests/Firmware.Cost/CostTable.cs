using System.Globalization;
using GluteSense.CostModel;
using GluteSense.NanoFakes;

namespace GluteSense.CostMeter;

/// <summary>The report as tables for people.</summary>
internal sealed class CostTable
{
    private const int ClassesShown = 40;
    private const int MakersShown = 10;

    private readonly TextWriter _writer;
    private readonly CostReport _report;

    public CostTable(TextWriter writer, CostReport report)
    {
        _writer = writer;
        _report = report;
    }

    public void Write()
    {
        Line("Instructions are those of the interpreter on the device; µs in the fast (7 ns) and the slow (21 ns) build, conversions included.");
        Line("");
        Head("Tick at 500 Hz: 2000 µs");
        Row("four bare reads", _report.BareReads, CostReport.ConversionsPerTick);
        Row("hot loop, no stage", _report.Tick, CostReport.ConversionsPerTick);
        if (_report.RawTick is Cost raw)
        {
            Row("hot loop in raw mode", raw, CostReport.ConversionsPerTick);
        }

        Row("usual design", _report.UsualDesign, CostReport.ConversionsPerTick);
        Row("dearest with a stage", _report.DearestTick, CostReport.ConversionsPerTick);
        Row("dearest at a block's end", _report.DearestBlockEnd, CostReport.ConversionsPerTick);
        Line($"  The hot loop takes {Ratio(_report.Tick):0.000} of four bare reads, the usual design {Ratio(_report.UsualDesign):0.00}.");
        Line("");
        Head("Block work");
        Row("all stages of a block, mean of the dearest mode", _report.Block, 0);
        Row("all stages, dearest block", _report.DearestBlock, 0);
        Row("one notification", _report.Notification, 0);
        WriteStages();
        Line("");
        WriteHeap();
        Line("");
        WriteCalibration();
    }

    private void WriteStages()
    {
        foreach ((string name, PhaseCosts phase) in _report.Recorder.Phases.Where(phase => phase.Value.Stages.Count > 0))
        {
            Line("");
            Head($"Stages in mode {name}, dearest of each");
            for (int number = 0; number < phase.Stages.Count; number++)
            {
                Row(string.Create(CultureInfo.InvariantCulture, $"stage {number}"), phase.Stages[number].Dearest, 0);
            }
        }
    }

    private void WriteHeap()
    {
        LiveHeap heap = _report.HeapAfterModes;
        Line($"Managed heap on the 32-bit VM: {_report.HeapAtIdle.Bytes} bytes alive when the device idles, {heap.Bytes} after all modes (plan: 24576).");
        Line($"Allocated by then, garbage and objects of the vendor's libraries included: {_report.HeapAllocatedAtStart} and {_report.HeapAllocatedAfterModes}.");
        Line($"  {"alive after all modes, by class",-52}{"objects",8}{"bytes",8}");
        foreach (HeapClass one in heap.Classes.Take(ClassesShown))
        {
            Line($"  {one.Name,-52}{one.Objects,8}{one.Bytes,8}");
        }

        Line($"  {"others",-60}{heap.Classes.Skip(ClassesShown).Sum(one => one.Bytes) + heap.StackBytes,8}");
        Line($"Objects of the vendor's libraries, alive too, sizes unknown and not in the sum: {heap.VendorObjects.Values.Sum()}");
        foreach ((string type, int count) in heap.VendorObjects.OrderByDescending(type => type.Value).ThenBy(type => type.Key, StringComparer.Ordinal))
        {
            Line($"  {type,-60}{count,8}");
        }

        Line("Allocated at start, by the class whose constructor allocates:");
        Line($"  {"(static constructors)",-60}{_report.StaticBytes,8}");
        foreach ((string maker, long bytes) in _report.HeapByMaker.Take(MakersShown))
        {
            Line($"  {maker,-60}{bytes,8}");
        }
    }

    private void WriteCalibration()
    {
        if (_report.Calibration is null)
        {
            Line($"The calibration programs are not here: no folder {CalibrationProgram.FolderName} beside the repository or above it.");
            return;
        }

        Line("Programs measured on the interpreter, instructions per tick:");
        Line($"  {"",-14}{"measured",10}{"counted",10}{"error",9}");
        foreach (CalibrationProgram program in _report.Calibration)
        {
            Line(string.Create(
                CultureInfo.InvariantCulture,
                $"  {program.Name,-14}{program.Measured,10}{program.Predicted.Instructions,10}{program.ErrorPercent,7:0.0} %{(program.Agrees ? "" : $"  more than {program.TolerancePercent} %")}"));
        }
    }

    private double Ratio(Cost cost) => (double)cost.Instructions / _report.BareReads.Instructions;

    private void Head(string title) =>
        Line($"{title,-48}{"IL ops",8}{"native",8}{"allocs",8}{"instr.",10}{"fast µs",10}{"slow µs",10}");

    private void Row(string name, Cost cost, int conversions) => Line(string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-46}{cost.Operations,8}{cost.NativeCalls,8}{cost.Allocations,8}{cost.Instructions,10}{CostReport.Microseconds(cost, conversions, ChipProfile.Fast),10:0.0}{CostReport.Microseconds(cost, conversions, ChipProfile.Slow),10:0.0}"));

    private void Line(FormattableString text) => _writer.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private void Line(string text) => _writer.WriteLine(text);
}
