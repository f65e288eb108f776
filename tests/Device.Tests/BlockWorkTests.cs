using GluteSense.Detection;
using GluteSense.Feedback;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using nanoFramework.Hardware.Esp32;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class BlockWorkTests
{
    [TestMethod]
    [DataRow(DeviceMode.Exercise, 24)]
    [DataRow(DeviceMode.Run, 24)]
    [DataRow(DeviceMode.CalibrateQuiet, 24)]
    [DataRow(DeviceMode.Raw, 8)]
    public void A_block_of_25_ticks_has_room_for_its_stages_and_one_tick_to_spare(DeviceMode mode, int most) => OnChip.Run(() =>
    {
        (BlockWork work, Measurement measurement, _) = New(mode);
        Assert.IsNull(work.Pending);
        Ready(work, measurement);
        Assert.AreSame(work, work.Pending);
        int stages = 0;
        BlockWork pending = work.Pending;
        while (pending != null)
        {
            pending = pending.RunNextStage();
            stages++;
        }

        Assert.IsLessThanOrEqualTo(most, stages);
        Assert.IsNull(work.Pending);
    });

    [TestMethod]
    public void Two_segments_that_end_together_are_queued_and_logged_one_step_a_block() => OnChip.Run(() =>
    {
        (BlockWork work, Measurement measurement, Parts parts) = New(DeviceMode.Exercise);
        var queued = new List<bool>();
        for (int block = 0; block < 130; block++)
        {
            int amplitude = block is >= 60 and < 100 ? 200 : 12;
            Ready(work, measurement, amplitude, amplitude, amplitude, amplitude);

            // The stages of the pipeline, then that of segments; nothing was queued before it, as nobody listens and the rest drops what waits.
            for (int stage = 0; stage <= BlockPipeline.StageCount; stage++)
            {
                work.RunNextStage();
            }

            queued.Add(!parts.Events.IsEmpty);
            while (work.Pending != null)
            {
                work.RunNextStage();
            }
        }

        int first = queued.IndexOf(true);
        Assert.IsGreaterThan(100, first);
        Assert.AreEqual(2, queued.Count(wasQueued => wasQueued));
        Assert.IsGreaterThanOrEqualTo(2, queued.LastIndexOf(true) - first, "The left one is logged in between.");
    });

    [TestMethod]
    public void Blocks_in_which_the_motor_shakes_the_electrodes_are_excluded_and_counted() => OnChip.Run(() =>
    {
        (BlockWork work, Measurement measurement, Parts parts) = New(DeviceMode.Run);
        parts.Care.Cue.SetPlan(CuePlan.Always, Clock.NowMs());
        parts.Care.BeginSet(true, 1);
        var excluded = new List<int>();
        for (int block = 0; block < 20; block++)
        {
            if (block == 5)
            {
                Assert.IsTrue(parts.Care.Cue.Decide(true, CuePolicy.NoRep, Clock.NowMs()));
            }

            Ready(work, measurement, 12, 12, 12, 12);
            work.RunAll();
            if (measurement.IsBlockExcluded)
            {
                excluded.Add(block);
            }
        }

        // 300 ms of buzz and 100 ms of rest after it are eight blocks, and the last one may be cut.
        CollectionAssert.AreEqual(Enumerable.Range(5, excluded.Count).ToArray(), excluded);
        Assert.IsTrue(excluded.Count is 8 or 9, $"{excluded.Count} blocks");
        Assert.AreEqual(excluded.Count, measurement.ExcludedBlocks);
    });

    [TestMethod]
    public void What_the_loop_tells_of_a_block_is_in_its_sums_and_in_the_proof_of_the_rate() => OnChip.Run(() =>
    {
        (BlockWork work, Measurement measurement, _) = New(DeviceMode.Run);
        TickGrid grid = measurement.Grid;
        ulong begin = grid.StartUs + 150_000;
        KnownBlocks.Fill(measurement.Sums, 12, 12, 12, 12);
        work.BlockReady(begin, begin + 50_000, begin + 48_000, 3, 300);
        work.RunAll();
        Assert.AreEqual(150, measurement.Sums.StartMs);
        Assert.AreEqual(22, measurement.Sums.SampleCount);
        Assert.AreEqual(3, measurement.Sums.MissedTicks);
        Assert.AreEqual(25, measurement.Monitor.Ticks);
        Assert.AreEqual(3, measurement.Monitor.MissedTicks);
        Assert.AreEqual(begin + 50_000, grid.DueUs);
        Assert.AreEqual(0, measurement.TickUs, "A block with missed ticks is no measure.");
        work.BlockReady(begin + 50_000, begin + 100_000, begin + 98_000, 0, 310);
        work.RunAll();
        work.BlockReady(begin + 100_000, begin + 150_000, begin + 148_000, 0, 305);
        work.RunAll();
        work.BlockReady(begin + 150_000, begin + 200_000, begin + 198_000, 0, 400);
        work.RunAll();
        Assert.AreEqual(305, measurement.TickUs);
    });

    [TestMethod]
    public void In_raw_mode_a_mean_at_a_rail_stands_for_all_samples() => OnChip.Run(() =>
    {
        (BlockWork work, Measurement measurement, Parts parts) = New(DeviceMode.Raw);
        KnownBlocks.Fill(measurement.Sums, 12, 12, 12, 12);
        measurement.Sums.Sum[1] = KnownBlocks.Samples * Board.RailLowCode;
        measurement.Sums.SumOfSquares[1] = KnownBlocks.Samples * Board.RailLowCode * Board.RailLowCode;
        ulong begin = measurement.Grid.StartUs;
        work.BlockReady(begin, begin + 50_000, begin + 48_000, 0, 300);
        work.RunAll();
        CollectionAssert.AreEqual(new[] { 0, KnownBlocks.Samples, 0, 0 }, measurement.Sums.RailCount);
        Assert.AreEqual(GluteSense.Signal.ChannelQuality.ElectrodeOff, parts.Wearer.Quality.Flags(1) & GluteSense.Signal.ChannelQuality.ElectrodeOff);
        Assert.AreEqual(12 * 16, measurement.Pipeline.Power.RmsQ4[0]);
        Assert.AreEqual(-1, measurement.Pipeline.SharePermille(0));
    });

    [TestMethod]
    public void A_mode_that_begins_drops_what_waited() => OnChip.Run(() =>
    {
        (BlockWork work, Measurement measurement, _) = New(DeviceMode.Run);
        Ready(work, measurement);
        work.Begin(DeviceMode.Exercise);
        Assert.IsNull(work.Pending);
    });

    private static void Ready(BlockWork work, Measurement measurement, params int[] amplitudes)
    {
        VirtualChip.Current.ChargeNs(50_000_000);
        KnownBlocks.Fill(measurement.Sums, amplitudes);
        ulong begin = measurement.Grid.DueUs;
        work.BlockReady(begin, begin + 50_000, HighResTimer.GetCurrent(), 0, 300);
    }

    private static (BlockWork Work, Measurement Measurement, Parts Parts) New(DeviceMode mode)
    {
        VirtualChip.Current.Pins.SetInput(Board.ButtonPin, true);
        var parts = new Parts();
        var measurement = new Measurement(Parts.Rate(500), parts.Wearer.Calibration, parts.Wearer.Quality);
        var work = new BlockWork(measurement, parts.Consumers);
        measurement.Pipeline.Begin(mode, 0);
        work.Begin(mode);
        measurement.Grid.Begin();
        return (work, measurement, parts);
    }
}
