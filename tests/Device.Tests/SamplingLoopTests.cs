using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class SamplingLoopTests
{
    private static readonly int[] Channels = [Board.AdcLeftGlute, Board.AdcLeftHamstring, Board.AdcRightGlute, Board.AdcRightHamstring];

    [TestMethod]
    [DataRow(250, 25)]
    [DataRow(500, 25)]
    [DataRow(1000, 50)]
    public void Sums_and_squares_and_rails_are_those_of_the_very_codes(int rateHz, int ticks)
    {
        var random = new Random(7);

        // Every code there is, those next to the rails often.
        int[] edges = [0, Board.RailLowCode, Board.RailLowCode + 1, Board.RailHighCode - 1, Board.RailHighCode, 4095];
        var codes = new Codes((_, _) => random.Next(3) == 0 ? edges[random.Next(edges.Length)] : random.Next(4096));
        using var bench = new FirmwareBench(codes: codes);
        bench.Do(() =>
        {
            var (loop, work, measurement) = Loop(bench.Parts, rateHz);
            measurement.Grid.Begin();
            for (int block = 0; block < 4; block++)
            {
                codes.Taken.Clear();
                Sample(loop, work);
                BlockSums sums = measurement.Sums;
                Assert.AreEqual(ticks, sums.SampleCount);
                Assert.AreEqual(0, sums.MissedTicks);
                Assert.AreEqual(block * measurement.Rate.BlockMs, sums.StartMs);
                for (int channel = 0; channel < 4; channel++)
                {
                    int[] taken = codes.Of(Channels[channel]);
                    Assert.HasCount(ticks, taken);
                    Assert.AreEqual(taken.Sum(), sums.Sum[channel]);
                    Assert.AreEqual(taken.Sum(code => code * code), sums.SumOfSquares[channel]);
                    Assert.AreEqual(taken.Count(code => code is <= Board.RailLowCode or >= Board.RailHighCode), sums.RailCount[channel]);
                }
            }
        });
    }

    [TestMethod]
    public void Ticks_lost_to_a_stall_are_missed_and_the_others_stay_on_the_grid()
    {
        long stallAtUs = long.MaxValue;
        var codes = new Codes((channel, timeUs) =>
        {
            if (timeUs >= stallAtUs)
            {
                stallAtUs = long.MaxValue;
                VirtualChip.Current.ChargeNs(7_000_000);
            }

            return 2000;
        });
        using var bench = new FirmwareBench(codes: codes);
        bench.Do(() =>
        {
            var (loop, work, measurement) = Loop(bench.Parts, 500);
            measurement.Grid.Begin();
            ulong start = measurement.Grid.StartUs;
            codes.Taken.Clear();
            stallAtUs = (long)start + 10 * 2000;
            Sample(loop, work);

            // Tick 10 takes 7 ms: ticks 11 and 12 are over when it ends, and 13 is late but taken.
            Assert.AreEqual(2, measurement.Sums.MissedTicks);
            Assert.AreEqual(23, measurement.Sums.SampleCount);
            int[] ticks = [.. codes.Taken.Where(taken => taken.Channel == Board.AdcLeftGlute).Select(taken => (int)(((ulong)taken.TimeUs - start) / 2000))];
            CollectionAssert.AreEqual(Enumerable.Range(0, 25).Except([11, 12]).ToArray(), ticks);
            Assert.AreEqual(25, measurement.Monitor.Ticks);
            Assert.AreEqual(2, measurement.Monitor.MissedTicks);
        });
    }

    [TestMethod]
    public void A_stall_over_blocks_loses_whole_blocks_and_the_next_one_begins_where_ticks_are_due_again()
    {
        long stallAtUs = long.MaxValue;
        var codes = new Codes((_, timeUs) =>
        {
            if (timeUs >= stallAtUs)
            {
                stallAtUs = long.MaxValue;
                VirtualChip.Current.ChargeNs(173_000_000);
            }

            return 2000;
        });
        using var bench = new FirmwareBench(codes: codes);
        bench.Do(() =>
        {
            var (loop, work, measurement) = Loop(bench.Parts, 500);
            measurement.Grid.Begin();
            stallAtUs = (long)measurement.Grid.StartUs + 5 * 2000;
            Sample(loop, work);
            Assert.AreEqual(6, measurement.Sums.SampleCount);

            // Tick 5 lasts to 183 ms: ticks 6 to 90 are missed, 91 is due at 182 ms.
            Assert.AreEqual(85, measurement.Sums.MissedTicks);
            Sample(loop, work);
            Assert.AreEqual(182, measurement.Sums.StartMs);
            Assert.AreEqual(9, measurement.Sums.SampleCount);
            Sample(loop, work);
            Assert.AreEqual(200, measurement.Sums.StartMs);
            Assert.AreEqual(25, measurement.Sums.SampleCount);
        });
    }

    [TestMethod]
    public void The_shortest_tick_is_one_with_its_four_reads_also_after_a_stall_at_the_end_of_a_block()
    {
        long stallAtUs = long.MaxValue;
        var codes = new Codes((_, timeUs) =>
        {
            if (timeUs >= stallAtUs)
            {
                stallAtUs = long.MaxValue;
                VirtualChip.Current.ChargeNs(9_000_000);
            }

            return 2000;
        });
        using var bench = new FirmwareBench(codes: codes);
        bench.Do(() =>
        {
            var (loop, work, measurement) = Loop(bench.Parts, 500);
            measurement.Grid.Begin();
            Sample(loop, work);
            int undisturbedUs = measurement.TickUs;
            stallAtUs = (long)measurement.Grid.StartUs + 47 * 2000;
            Sample(loop, work);
            Assert.IsGreaterThan(0, measurement.Sums.MissedTicks);

            // Four conversions alone take 4 x 37 us.
            Assert.IsGreaterThan(148, undisturbedUs);
            Assert.AreEqual(undisturbedUs, measurement.TickUs);
        });
    }

    /// <summary>Samples a block and does its work at once, which tells the rest of what is asked here.</summary>
    private static void Sample(SamplingLoop loop, BlockWork work)
    {
        loop.SampleBlock();
        work.RunAll();
    }

    private static (SamplingLoop Loop, BlockWork Work, Measurement Measurement) Loop(Parts parts, int rateHz)
    {
        var measurement = new Measurement(Parts.Rate(rateHz), parts.Wearer.Calibration, parts.Wearer.Quality);
        var work = new BlockWork(measurement, parts.Consumers);
        work.Begin(DeviceMode.Run);
        return (new SamplingLoop(parts.Inputs, measurement.Grid, measurement.Sums, work), work, measurement);
    }
}
