using GluteSense.Calibration;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device.Tests;

/// <summary>The loop runs a block ahead of the work: what is decided with block k holds for block k + 2.</summary>
[TestClass]
public sealed class ElectrodeCheckTests
{
    private const int SecondBlocks = 20;

    // Twelve pieces of the arithmetic and its end, one per block, then one block to begin and one that is on its way.
    private const int PauseBlocks = 14;

    [TestMethod]
    public void The_sums_of_a_folded_channel_return_to_their_place()
    {
        FoldingLoop loop = FoldingLoop.Run(DeviceMode.Exercise, 500, 160, (channel, _) => 1000 + 100 * channel);
        foreach (int[] means in loop.Means)
        {
            CollectionAssert.AreEqual(new[] { 1000, 1100, 1200, 1300 }, means);
        }

        CollectionAssert.AreEquivalent(new[] { -1, 0, 1, 2, 3 }, loop.Folded.Distinct().ToArray());
    }

    [TestMethod]
    [DataRow(DeviceMode.CalibrateQuiet)]
    [DataRow(DeviceMode.Exercise)]
    [DataRow(DeviceMode.Run)]
    public void A_round_folds_each_channel_for_a_second_in_turn_and_the_next_begins_at_30_s(DeviceMode mode)
    {
        FoldingLoop loop = FoldingLoop.Run(mode, 500, 800, Noise(1));
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            // The block at 30 s is number 600, and what it decides holds for the second after it.
            int first = 2 + channel * (SecondBlocks + PauseBlocks);
            int[] blocks = [.. Enumerable.Range(first, SecondBlocks), .. Enumerable.Range(600 + first, SecondBlocks)];
            CollectionAssert.AreEqual(blocks, loop.BlocksOf(channel), $"channel {channel}");
        }
    }

    [TestMethod]
    [DataRow(DeviceMode.CalibrateReference, DisplayName = "a reference contraction is too short")]
    [DataRow(DeviceMode.Raw, DisplayName = "the raw loop folds nothing")]
    public void Other_modes_have_no_rounds(DeviceMode mode)
    {
        FoldingLoop loop = FoldingLoop.Run(mode, 500, 700, Noise(2));
        Assert.IsTrue(loop.Folded.All(channel => channel == ElectrodeInputs.NoChannel));
        Assert.IsEmpty(loop.Rounds);
    }

    [TestMethod]
    public void A_block_lost_before_a_second_is_no_harm_to_it()
    {
        FoldingLoop loop = FoldingLoop.Run(DeviceMode.Run, 500, 40, Noise(7), block => (0, block != 1));
        CollectionAssert.AreEqual(Enumerable.Range(2, SecondBlocks).ToArray(), loop.BlocksOf(0));
    }

    [TestMethod]
    [DataRow(3, true, DisplayName = "a missed tick")]
    [DataRow(0, false, DisplayName = "an excluded block, or lost ones before it")]
    public void A_spoiled_second_is_given_up_and_begun_anew_when_no_folded_block_is_on_its_way(int missedTicks, bool isWhole)
    {
        // What spoiled the second is mains itself, ten times as strong as the noise: nothing of it may be left.
        const int Spoiled = 7;
        Func<int, int, int> noise = Noise(3);
        int Code(int channel, int tick) => noise(channel, tick) + (tick / 25 == Spoiled ? Sine(800, 50, tick, 500) : 0);
        FoldingLoop loop = FoldingLoop.Run(
            DeviceMode.Run, 500, 160, Code, block => block == Spoiled ? (missedTicks, isWhole) : (0, true));

        // Block 8 is sampled already when block 7 is looked at; with it, block 10 is decided on.
        int[] expected = [.. Enumerable.Range(2, 7), .. Enumerable.Range(10, SecondBlocks)];
        CollectionAssert.AreEqual(expected, loop.BlocksOf(0));
        Assert.IsLessThan(MainsMeter.ThresholdPermille, loop.Rounds.Single().Packet.MainsPermille(0));
    }

    [TestMethod]
    [DataRow(250, 50, 0)]
    [DataRow(500, 50, 1)]
    [DataRow(500, 60, 3)]
    [DataRow(1000, 60, 2)]
    public void Mains_in_one_channel_sets_its_flag_and_tells_the_frequency(int rateHz, int lineHz, int disturbed)
    {
        // Uniform noise over ±100 codes has an rms of 58; a sine of 82 has the same. Of white noise the lines hold about 1 %.
        Func<int, int, int> noise = Noise(4);
        int Code(int channel, int tick) => noise(channel, tick) + (channel == disturbed ? Sine(82, lineHz, tick, rateHz) : 0);
        FoldingLoop loop = FoldingLoop.Run(DeviceMode.Exercise, rateHz, 200, Code);
        QualityPacket packet = loop.Rounds.Single().Packet;
        Assert.AreEqual(lineHz, packet.LineHz);
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            bool isDisturbed = channel == disturbed;
            Assert.AreEqual(isDisturbed ? 500 : 10, packet.MainsPermille(channel), isDisturbed ? 60 : 30, $"channel {channel}");
            Assert.AreEqual(isDisturbed ? ChannelQuality.Mains : 0, packet.Flags(channel), $"channel {channel}");
            Assert.AreEqual(packet.Flags(channel), loop.Parts.Wearer.Quality.Flags(channel));
        }
    }

    [TestMethod]
    public void A_round_without_mains_clears_the_flag_of_the_round_before()
    {
        Func<int, int, int> noise = Noise(5);
        int Code(int channel, int tick) => noise(channel, tick) + (tick < 15_000 ? Sine(82, 50, tick, 500) : 0);
        FoldingLoop loop = FoldingLoop.Run(DeviceMode.Run, 500, 800, Code);
        Assert.HasCount(2, loop.Rounds);
        Assert.AreEqual(50, loop.Rounds[0].Packet.LineHz);
        Assert.AreEqual(ChannelQuality.Mains, loop.Rounds[0].Packet.Flags(2));
        Assert.AreEqual(0, loop.Rounds[1].Packet.LineHz);
        Assert.AreEqual(0, loop.Rounds[1].Packet.Flags(2));
    }

    [TestMethod]
    public void Each_round_is_given_once_when_all_channels_are_described()
    {
        FoldingLoop loop = FoldingLoop.Run(DeviceMode.Run, 500, 800, Noise(6));

        // The last channel's arithmetic takes thirteen blocks after its second, the descriptions four more.
        int ended = 2 + MuscleChannels.Count * (SecondBlocks + PauseBlocks) - 1;
        CollectionAssert.AreEqual(new[] { ended + 4, ended + 604 }, loop.Rounds.Select(round => round.Block).ToArray());
        Assert.IsNull(loop.Parts.Check.TakeRound());
    }

    [TestMethod]
    public void A_mode_that_begins_gives_up_the_second_under_way_and_keeps_the_results() => OnChip.Run(() =>
    {
        var parts = new Parts();
        var measurement = new Measurement(Parts.Rate(500), parts.Wearer.Calibration, parts.Wearer.Quality);
        parts.Check.Begin(DeviceMode.Exercise, measurement);
        parts.Check.TakeBlock(measurement.Sums, true);
        parts.Check.Plan(measurement.Pipeline.Power, 0);
        Assert.AreEqual(0, parts.Inputs.Folded);
        parts.Check.Begin(DeviceMode.Exercise, measurement);
        Assert.AreEqual(ElectrodeInputs.NoChannel, parts.Inputs.Folded);
        Assert.IsNull(parts.Inputs.Bins);
        Assert.IsFalse(measurement.Mains.IsFolding);
        Assert.IsNull(parts.Check.TakeRound());
    });

    [TestMethod]
    public void Before_anything_was_measured_all_is_unknown_but_the_reference() => OnChip.Run(() =>
    {
        var parts = new Parts();
        var measurement = new Measurement(Parts.Rate(500), parts.Wearer.Calibration, parts.Wearer.Quality);
        parts.Check.Begin(DeviceMode.CalibrateReference, measurement);

        // Rest of 10 counts and a reference of 100 above it: 20 dB.
        parts.Wearer.Calibration.SetRest(2, 100 * 256);
        for (int trial = 0; trial < 3; trial++)
        {
            parts.Wearer.Calibration.AddTrial(2, 1600, ReferenceKind.Submaximal, 0);
        }

        QualityPacket packet = parts.Check.Describe();
        Assert.AreEqual(0, packet.LineHz);
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            Assert.AreEqual(-1, packet.MainsPermille(channel));
            Assert.AreEqual(-1, packet.MotionPermille(channel));
            Assert.AreEqual(channel == 2 ? 20 : -1, packet.ReferenceDecibels(channel));
        }
    });

    [TestMethod]
    public void A_channel_that_sways_below_the_muscles_band_is_flagged_as_moved() => OnChip.Run(() =>
    {
        var parts = new Parts();
        var measurement = new Measurement(Parts.Rate(500), parts.Wearer.Calibration, parts.Wearer.Quality);
        parts.Check.Begin(DeviceMode.Exercise, measurement);
        BlockSums sums = measurement.Sums;
        for (int block = 0; block < 100; block++)
        {
            // Block means that swing by ±60 counts once a second, over a muscle of 20 counts.
            KnownBlocks.Fill(sums, 20, 20, 20, 20);
            int sway = (int)(60 * Math.Sin(2 * Math.PI * block / 20));
            sums.SumOfSquares[1] += KnownBlocks.Samples * ((2000 + sway) * (2000 + sway) - 2000 * 2000);
            sums.Sum[1] += KnownBlocks.Samples * sway;
            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                measurement.Pipeline.Power.Process(sums, MuscleChannels.Glute(side));
                measurement.Pipeline.Power.Process(sums, MuscleChannels.Hamstring(side));
                parts.Check.AddMotion(sums, measurement.Pipeline.Power, side, false);
            }
        }

        QualityPacket packet = parts.Check.Describe();
        CollectionAssert.AreEqual(
            new[] { 0, ChannelQuality.Motion, 0, 0 }, Enumerable.Range(0, MuscleChannels.Count).Select(packet.Flags).ToArray());
    });

    /// <summary>Uniform noise over ±100 codes about the middle.</summary>
    private static Func<int, int, int> Noise(int seed)
    {
        var random = new Random(seed);
        return (_, _) => 2000 + random.Next(-100, 101);
    }

    private static int Sine(double amplitude, int frequencyHz, int tick, int rateHz) =>
        (int)Math.Round(amplitude * Math.Sin(2 * Math.PI * frequencyHz * tick / rateHz));
}
