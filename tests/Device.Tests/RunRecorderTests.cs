using GluteSense.Detection;
using GluteSense.NanoFakes;
using GluteSense.Signal;
using GluteSense.Storage;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class RunRecorderTests
{
    private const int Run = 5;
    private const string Path = @"I:\run5.log";

    [TestMethod]
    public void What_went_in_is_read_back()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var log = new Recording(new Parts());
            log.Parts.Wearer.Calibration.SetRest(3, 5 * 5 * 256);
            log.Until(7);
            log.IsCueing = true;
            log.Until(8);
            log.IsCueing = false;
            log.Until(9);
            log.Block(missedTicks: 9);
            log.Parts.Recorder.AddSegment(new Segment { Side = 1, IsStride = true, DurationMs = 700, LogRatioQ12 = -640, GluteRmsQ4 = 1600 }, 50);
            log.Parts.Recorder.AddSegment(new Segment { Side = 0, IsStride = true, DurationMs = 650, LogRatioQ12 = Measured.UnavailableLogRatio, GluteRmsQ4 = -1 }, 50);
            log.Block(isExcluded: true);
            log.Block(isExcluded: true);
            log.Until(45);
            Assert.IsTrue(log.Parts.Recorder.End());
            Assert.IsFalse(log.Parts.Recorder.IsRecording);
        });

        (RunLogReader reader, List<RunLogFrame> seconds) = Read(flash);
        Assert.IsTrue(reader.HasFacts);
        Assert.AreEqual(500, reader.Facts.RateHz);
        Assert.AreEqual(Run, reader.Run);
        Assert.IsTrue(reader.IsEnded);
        Assert.AreEqual(0, reader.SkippedBytes + reader.MissingChunks + reader.MissingSeconds);
        CollectionAssert.AreEqual(Enumerable.Range(0, 45).ToArray(), seconds.Select(second => second.Second).ToArray());
        foreach (RunLogFrame second in seconds)
        {
            CollectionAssert.AreEqual(Codes(second.Second, restOfLast: 5), second.RmsCode, $"second {second.Second}");
            Assert.AreEqual(second.Second == 7, second.IsCued);
            Assert.AreEqual(second.Second == 9 ? 9 : 0, second.MissedTicks);
            Assert.AreEqual(second.Second == 9 ? 2 : 0, second.ExcludedBlocks);
            Assert.AreEqual(second.Second == 9 ? 2 : 0, second.StrideCount);
        }

        int right = seconds[9].Stride[0];
        Assert.AreEqual(1, RunLogStride.Side(right));
        Assert.AreEqual(14, RunLogStride.DurationBlocks(right));
        Assert.AreEqual(-640, RunLogStride.LogRatioQ12(right));
        Assert.AreEqual(Code(100), RunLogStride.GluteCode(right));
        Assert.AreEqual(Measured.UnavailableLogRatio, RunLogStride.LogRatioQ12(seconds[9].Stride[1]));
    }

    [TestMethod]
    public void A_chunk_is_written_each_20_s_and_the_stall_of_its_writing_is_told()
    {
        var flash = new VirtualFlash();
        long stallUs = 0;
        OnChip.Run(flash, () =>
        {
            var log = new Recording(new Parts());
            log.Until(41);
            Assert.AreEqual(2, flash.Stalls);
            stallUs = flash.StallUs;
            log.Until(43);
            log.Parts.Recorder.End();
        });
        var reader = new RunLogReader();
        byte[] bytes = flash.Content(Path);
        reader.Open(bytes, bytes.Length);
        int toldMs = 0;
        for (int chunk = 0; reader.NextChunk(); chunk++)
        {
            Assert.AreEqual(chunk < 2 ? 20 : 3, reader.SecondCount);
            toldMs += reader.CheckpointGapMs;
        }

        // Whole blocks: each of the two gaps is up to one block longer than its stall.
        Assert.IsTrue(toldMs >= stallUs / 1000 && toldMs <= stallUs / 1000 + 2 * 60, $"{toldMs} ms told, {stallUs} µs stalled");
    }

    [TestMethod]
    public void Across_a_gap_the_seconds_keep_their_numbers_and_the_gap_is_told()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var log = new Recording(new Parts());
            log.Until(10);
            VirtualChip.Current.ChargeNs(2_300_000_000);
            log.Measurement.Grid.SkipGap();
            log.Until(25);
            Assert.IsTrue(log.Parts.Recorder.End());
        });
        (RunLogReader reader, List<RunLogFrame> seconds) = Read(flash);
        Assert.AreEqual(0, reader.MissingChunks);
        Assert.AreEqual(2, reader.MissingSeconds);
        CollectionAssert.AreEqual(Enumerable.Range(0, 25).Except([10, 11]).ToArray(), seconds.Select(second => second.Second).ToArray());
        Assert.IsTrue(seconds.All(second => Codes(second.Second).SequenceEqual(second.RmsCode)));
        Assert.AreEqual(2300, seconds.Single(second => second.Second == 12).GapMs, 60);
        Assert.AreEqual(2300, seconds.Sum(second => second.GapMs), 60);
    }

    [TestMethod]
    public void A_chunk_the_flash_did_not_take_is_lost_and_told_and_the_rest_stands()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var log = new Recording(new Parts());
            log.Until(30);
            flash.WritesFail = true;
            log.Until(42);
            flash.WritesFail = false;
            log.Until(63);
            Assert.AreEqual(1, log.Parts.Recorder.LostChunks);
            CollectionAssert.AreEqual(new[] { true, false, true }, log.Written);
            Assert.IsTrue(log.Parts.Recorder.End());
        });
        (RunLogReader reader, List<RunLogFrame> seconds) = Read(flash);
        Assert.AreEqual(1, reader.MissingChunks);
        Assert.AreEqual(20, reader.MissingSeconds);
        Assert.IsTrue(reader.IsEnded);
        CollectionAssert.AreEqual(Enumerable.Range(0, 20).Concat(Enumerable.Range(40, 23)).ToArray(), seconds.Select(second => second.Second).ToArray());
        Assert.IsTrue(seconds.All(second => Codes(second.Second).SequenceEqual(second.RmsCode)));
    }

    [TestMethod]
    public void A_full_disk_that_says_nothing_is_found_out_and_what_was_written_before_can_be_read()
    {
        var flash = new VirtualFlash { FullDiskIsSilent = true };
        OnChip.Run(flash, () =>
        {
            var log = new Recording(new Parts());
            log.Until(30);
            flash.Fill();

            // The file's last block has room for some chunks yet.
            log.Until(900);
            Assert.IsGreaterThan(0, log.Parts.Recorder.LostChunks);
            Assert.IsFalse(log.Written[^1]);
            Assert.IsFalse(log.Parts.Recorder.End());
        });
        (RunLogReader reader, List<RunLogFrame> seconds) = Read(flash);
        Assert.IsFalse(reader.IsEnded);
        Assert.AreEqual(0, reader.SkippedBytes + reader.MissingChunks);
        Assert.IsGreaterThanOrEqualTo(20, seconds.Count);
        CollectionAssert.AreEqual(Enumerable.Range(0, seconds.Count).ToArray(), seconds.Select(second => second.Second).ToArray());
    }

    [TestMethod]
    public void A_second_is_closed_in_steps_one_a_call_and_eight_calls_are_enough() => OnChip.Run(() =>
    {
        var log = new Recording(new Parts()) { Closes = false };
        for (int second = 0; second < 20; second++)
        {
            // Four strides: 240 steps a minute.
            for (int stride = 0; stride < 4; stride++)
            {
                log.Parts.Recorder.AddSegment(new Segment { IsStride = true, DurationMs = 700, GluteRmsQ4 = 1600 }, 50);
            }

            log.Until(second + 1);
            log.Block();
            int calls = 0;
            for (; calls < 8 && !log.Parts.Recorder.IsCheckpointDue; calls++)
            {
                log.Parts.Recorder.Close();
            }

            Assert.AreEqual(second == 19, log.Parts.Recorder.IsCheckpointDue);
            Assert.IsGreaterThanOrEqualTo(6, calls, "Four channels, the frame, its check.");
        }
    });

    [TestMethod]
    public void Without_a_run_nothing_is_kept()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var parts = new Parts();
            KnownBlocks.Run(parts.Modes.Measurement, 12, 12, 12, 12);
            parts.Recorder.AddBlock(parts.Modes.Measurement, false);
            parts.Recorder.AddSegment(new Segment(), 50);
            parts.Recorder.Close();
            Assert.IsFalse(parts.Recorder.IsCheckpointDue);
            Assert.IsTrue(parts.Recorder.End());
        });
        Assert.IsEmpty(flash.Files);
    }

    private static int[] Amplitudes(int second) => [20 + second, 120 + second, 60 + second % 30, 13];

    /// <summary>Codes of a second: 16·log2 of 16 rms, and 1. What the last channel has at rest is not in its rms.</summary>
    private static int[] Codes(int second, int restOfLast = 0)
    {
        double[] rms = [.. Amplitudes(second).Select(amplitude => (double)amplitude)];
        rms[3] = Math.Sqrt(rms[3] * rms[3] - restOfLast * restOfLast);
        return [.. rms.Select(Code)];
    }

    private static int Code(double rms) => (int)Math.Round(16 * Math.Log2(16 * rms)) + 1;

    private static (RunLogReader Reader, List<RunLogFrame> Seconds) Read(VirtualFlash flash)
    {
        var reader = new RunLogReader();
        byte[] bytes = flash.Content(Path);
        reader.Open(bytes, bytes.Length);
        var seconds = new List<RunLogFrame>();
        while (reader.NextChunk())
        {
            for (var frame = new RunLogFrame(); reader.NextSecond(frame); frame = new RunLogFrame())
            {
                seconds.Add(frame);
            }
        }

        return (reader, seconds);
    }

    /// <summary>A run of blocks whose amplitudes are those of their second, driven as the main loop does it.</summary>
    private sealed class Recording
    {
        private bool _turn;

        public Recording(Parts parts)
        {
            Parts = parts;
            Measurement.Grid.Begin();
            parts.Recorder.Begin(Run, new RunLogFacts { RateHz = 500, BlockMs = 50 });
            Assert.IsTrue(parts.Recorder.IsRecording);
        }

        public Parts Parts { get; }

        public Measurement Measurement => Parts.Modes.Measurement;

        public bool IsCueing { get; set; }

        /// <summary>False when the test calls Close itself.</summary>
        public bool Closes { get; init; } = true;

        /// <summary>What each checkpoint said.</summary>
        public List<bool> Written { get; } = [];

        /// <summary>Blocks until a second is complete before the next.</summary>
        public void Until(int second)
        {
            while (Measurement.Grid.ElapsedMs < second * 1000)
            {
                Block();
            }
        }

        public void Block(int missedTicks = 0, bool isExcluded = false)
        {
            TickGrid grid = Measurement.Grid;
            grid.NextBlockEnd();
            int startMs = grid.ElapsedMs;
            grid.DueUs += 50_000;
            VirtualChip.Current.ChargeNs(Math.Max(0, (long)grid.DueUs - VirtualChip.Current.SinceBootUs - 1_000) * 1000);
            KnownBlocks.Fill(Measurement.Sums, Amplitudes(startMs / 1000));
            Measurement.Sums.StartMs = startMs;
            Measurement.Sums.MissedTicks = missedTicks;
            Measurement.IsBlockExcluded = isExcluded;
            Measurement.Pipeline.RunStage(0);
            Measurement.Pipeline.RunStage(1);
            Parts.Recorder.AddBlock(Measurement, IsCueing);
            _turn = !_turn;
            if (_turn && Closes)
            {
                Parts.Recorder.Close();
            }

            if (Parts.Recorder.IsCheckpointDue && Closes)
            {
                Written.Add(Parts.Recorder.Checkpoint(grid));
            }
        }
    }
}
