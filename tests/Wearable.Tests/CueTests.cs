using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Simulator.Signals;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

/// <summary>The motor against the truth of a synthetic body whose left glute loses 40 % of its drive.</summary>
[TestClass]
public sealed class CueTests
{
    private const int BlockMs = 50;
    private const int BlockUs = BlockMs * 1000;
    private const int Off = 0;
    private const int Always = 1;
    private const int Fading = 2;

    private static readonly BodyParameters _weak = BodyParameters.Nominal with { Inhibition = new Inhibition(BodySide.Left, 40) };

    [TestMethod]
    public void In_a_run_the_motor_follows_the_decision_within_100_ms_and_not_oftener_than_every_10_s()
    {
        using var bench = Calibrated(Always);
        (ModeSpan run, long startUs) = RunThatWeakens(bench);

        List<long> motorUs = bench.MotorStartsUs();
        LiveRow[] rows = [.. bench.Owner.Log.LiveOf(run)];
        LiveRow first = rows.First(row => (row.Flags & LivePacket.FlagCue) != 0);
        long decidedUs = startUs + (first.StartMs * 1000L) + BlockUs;
        Assert.IsGreaterThan(2, motorUs.Count);
        Assert.AreEqual(50_000, motorUs[0] - decidedUs, 50_000, "motor after the block that decided");
        for (int index = 1; index < motorUs.Count; index++)
        {
            // The policy counts in ms.
            Assert.IsGreaterThan(9_999_000, motorUs[index] - motorUs[index - 1]);
        }

        CheckExclusion(bench, run, motorUs.Count);
    }

    [TestMethod]
    public void With_the_plan_off_the_share_is_low_and_the_motor_is_still()
    {
        using var bench = Calibrated(Off);
        (ModeSpan run, _) = RunThatWeakens(bench);

        Assert.IsGreaterThan(100, bench.Owner.Log.LiveOf(run).Count(row => (row.Flags & LivePacket.FlagCue) != 0));
        Assert.IsEmpty(bench.MotorStartsUs());
        Assert.IsTrue(run.TryGetFinalHealth(out DeviceHealth health));
        Assert.AreEqual(0, health.Cues);
        Assert.IsGreaterThan(2, health.WithheldCues);
        Assert.AreEqual(0, health.ExcludedBlocks);
    }

    [TestMethod]
    public void Sets_of_bridges_fade_from_all_cued_to_half_to_none_and_every_buzz_lies_in_a_rep()
    {
        using var bench = Calibrated(Fading);
        Activity reference = ExerciseActivities.Bridge(BodyParameters.Nominal, 11, ExerciseParameters.Bridge with { Repetitions = 14 });
        Set(bench, reference);
        bool[] cued =
        [
            .. Enumerable.Range(2, 8).Select(
                number => Set(bench, ExerciseActivities.Bridge(_weak, 10 + (ulong)number, ExerciseParameters.Bridge with { Repetitions = 3 }))),
        ];

        CollectionAssert.AreEqual((bool[])[true, true, true, true, false, true, false, false], cued, "sets 2 to 9");
    }

    /// <summary>One set; true when the motor buzzed. Checks that it did as the set's event said, and where.</summary>
    private static bool Set(Bench bench, Activity activity)
    {
        var electrodes = (ElectrodeInput)bench.Electrodes;
        int before = bench.Chip.Pins.PwmChanges.Count;
        electrodes.Perform(new BodySignals(activity));
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.StartExercise));
        bench.Owner.Central.Wait(activity.DurationS + 1);
        ModeSpan set = bench.Owner.Stop();
        PwmChange[] changes = [.. bench.Chip.Pins.PwmChanges.Skip(before)];
        long[] onUs = [.. changes.Where(change => change.DutyCycle > 0).Select(change => change.TimeUs - electrodes.StartedAtUs)];
        long[] offUs = [.. changes.Where(change => change.DutyCycle == 0).Select(change => change.TimeUs - electrodes.StartedAtUs)];
        Assert.HasCount(onUs.Length, offUs);
        for (int buzz = 0; buzz < onUs.Length; buzz++)
        {
            // The filters, a block and the way through its stages come after the body.
            Assert.IsTrue(
                activity.Truth.Any(rep => onUs[buzz] > rep.StartS * 1e6 && offUs[buzz] < (rep.EndS * 1e6) + 150_000),
                $"buzz from {onUs[buzz]} to {offUs[buzz]} µs");
            Assert.IsLessThanOrEqualTo(400_000, offUs[buzz] - onUs[buzz]);
        }

        Assert.IsTrue(onUs.Length == 0 || set.IsCued == true);
        CheckExclusion(bench, set, onUs.Length);
        return onUs.Length > 0;
    }

    /// <summary>Excluded blocks: flagged one by one, counted in the segments they lie in together with those that a gap swallowed, and in the health event.</summary>
    private static void CheckExclusion(Bench bench, ModeSpan span, int buzzes)
    {
        LiveRow[] excluded = [.. bench.Owner.Log.LiveOf(span).Where(row => row.IsExcluded)];
        Assert.IsTrue(span.TryGetFinalHealth(out DeviceHealth health));
        Assert.HasCount(health.ExcludedBlocks, excluded);
        Assert.AreEqual(buzzes, health.Cues);
        Assert.IsTrue(excluded.Length >= 7 * buzzes && excluded.Length <= 10 * buzzes, $"{excluded.Length} blocks of {buzzes} buzzes");
        int whole = 0;
        SegmentRow[] segments = [.. bench.Owner.Log.SegmentsOf(span)];
        foreach (SegmentRow segment in segments)
        {
            LiveRow[] inside =
                [.. bench.Owner.Log.LiveOf(span).Where(row => row.StartMs >= segment.StartMs && row.StartMs < segment.StartMs + segment.DurationMs)];
            int shaken = inside.Count(row => row.IsExcluded);

            // A flash gap takes whole blocks, which are counted too but were never sent, or cuts one short.
            bool isWhole = inside.Length * BlockMs == segment.DurationMs;
            whole += isWhole ? 1 : 0;
            Assert.IsTrue(
                isWhole ? segment.ExcludedBlocks == shaken : segment.ExcludedBlocks >= shaken,
                $"segment at {segment.StartMs} ms: {segment.ExcludedBlocks} excluded, {shaken} shaken");
        }

        Assert.IsGreaterThan(segments.Length * 8 / 10, whole);
    }

    private static (ModeSpan Run, long StartUs) RunThatWeakens(Bench bench)
    {
        var electrodes = (ElectrodeInput)bench.Electrodes;
        electrodes.Perform(new BodySignals(RunActivity.Run(BodyParameters.Nominal, 5, RunParameters.Nominal with { DurationS = 200 })));
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.StartRun));
        bench.Owner.Central.WaitFor(() => electrodes.StartedAtUs >= 0, 1);
        long startUs = electrodes.StartedAtUs;
        bench.Owner.Central.Wait(60);
        Assert.IsEmpty(bench.MotorStartsUs(), "a false cue");
        electrodes.Perform(new BodySignals(RunActivity.Run(_weak, 6, RunParameters.Nominal with { DurationS = 200 })));
        bench.Owner.Central.Wait(60);
        return (bench.Owner.Stop(), startUs);
    }

    private static Bench Calibrated(int plan)
    {
        int[] channels = [Board.AdcLeftGlute, Board.AdcLeftHamstring, Board.AdcRightGlute, Board.AdcRightHamstring];
        var bench = Bench.Owned(
            new ElectrodeInput(channels, new BodySignals(ReferenceActivities.Quiet(BodyParameters.Nominal, 3)), FrontEndParameters.Nominal, 1));
        bench.Owner.CalibrateQuiet();
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.SetCue, plan));
        return bench;
    }
}
