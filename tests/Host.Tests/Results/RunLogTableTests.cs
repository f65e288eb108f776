using System.Globalization;
using GluteSense.Host.Results;
using GluteSense.Host.Tests.Device;
using GluteSense.Storage;

namespace GluteSense.Host.Tests.Results;

[TestClass]
public sealed class RunLogTableTests
{
    [TestMethod]
    public void Seconds_have_one_row_each_with_units_in_the_header()
    {
        byte[] log = RunLogs.Write(5, 2, frame =>
        {
            // Codes 97 and 129 are 2^6 and 2^8 sixteenths of a count; the gain makes 0.8 µV of a count.
            frame.RmsCode[0] = 97;
            frame.RmsCode[1] = 129;
            frame.RmsCode[2] = 0;
            frame.IsCued = frame.Second == 1;
            frame.MissedTicks = 12;
            frame.ExcludedBlocks = 6 * frame.Second;
            frame.GapMs = 250;
            frame.SaturatedChannels = 9;
        });

        string[] lines = Lines(new RunLogTable(log).WriteSeconds);

        Assert.AreEqual(
            "second,utc_time,left_glute_rms_uV,left_hamstring_rms_uV,right_glute_rms_uV,right_hamstring_rms_uV," +
            "left_glute_activation,left_hamstring_activation,right_glute_activation,right_hamstring_activation," +
            "strides,strides_lost,share_low,saturated,missed_samples,excluded_blocks,gap_ms,checkpoint_gap_ms",
            lines[0]);
        Assert.AreEqual("0,2026-03-04T16:05:00Z,3.2,12.8,0,,0.16,1.28,,,0,0,0,left_glute right_hamstring,12,0,250,0", lines[1]);
        Assert.AreEqual("1,2026-03-04T16:05:01Z,3.2,12.8,0,,0.16,1.28,,,0,0,1,left_glute right_hamstring,12,6,250,0", lines[2]);
        Assert.HasCount(3, lines);
    }

    [TestMethod]
    public void Strides_have_one_row_each_in_the_second_in_which_they_ended()
    {
        byte[] log = RunLogs.Write(5, 3, frame =>
        {
            frame.StrideCount = frame.Second;
            frame.Stride[0] = RunLogStride.Pack(0, 14, 2048, 97);
            frame.Stride[1] = RunLogStride.Pack(1, -1, int.MinValue, 255);
        });

        string[] lines = Lines(new RunLogTable(log).WriteStrides);

        Assert.AreEqual("second,utc_time,side,duration_s,glute_rms_uV,log_ratio", lines[0]);
        Assert.AreEqual("1,2026-03-04T16:05:01Z,left,0.7,3.2,0.5", lines[1]);
        Assert.AreEqual("2,2026-03-04T16:05:02Z,left,0.7,3.2,0.5", lines[2]);
        Assert.AreEqual("2,2026-03-04T16:05:02Z,right,,,", lines[3]);
        Assert.HasCount(4, lines);
    }

    [TestMethod]
    public void The_standstill_of_a_checkpoint_stands_before_the_second_that_follows_it()
    {
        byte[] log = RunLogs.Write(5, 45, _ => { }, checkpointGapMs: 80);

        string[] lines = Lines(new RunLogTable(log).WriteSeconds);

        int[] gapsAt = [.. Enumerable.Range(0, 45).Where(second => lines[second + 1].EndsWith(",80", StringComparison.Ordinal))];
        CollectionAssert.AreEqual(new[] { 20, 40 }, gapsAt);
    }

    [TestMethod]
    public void A_damaged_chunk_leaves_its_seconds_out_and_nothing_else()
    {
        byte[] log = RunLogs.Write(5, 60, _ => { });
        int chunks = log.Length / 3;
        log[chunks + 40] ^= 1;

        string[] lines = Lines(new RunLogTable(log).WriteSeconds);

        Assert.HasCount(41, lines);
        Assert.StartsWith("19,", lines[20]);
        Assert.StartsWith("40,", lines[21]);
    }

    [TestMethod]
    public void Without_the_first_chunk_there_is_neither_gain_nor_time()
    {
        byte[] log = RunLogs.Write(5, 40, frame => frame.RmsCode[0] = 97);
        log[20] ^= 1;
        RunLogTable table = new(log);

        Assert.AreEqual("counts", table.RmsUnit);
        string[] lines = Lines(table.WriteSeconds);
        Assert.StartsWith("second,utc_time,left_glute_rms_counts,", lines[0]);
        Assert.StartsWith("20,,4,,,,,,,,0,", lines[1]);
    }

    [TestMethod]
    public void A_device_that_did_not_know_the_time_leaves_it_empty()
    {
        RunLogFacts facts = RunLogs.Facts();
        facts.EpochSeconds = 0;

        Assert.StartsWith("0,,", Lines(new RunLogTable(RunLogs.Write(5, 1, _ => { }, facts: facts)).WriteSeconds)[1]);
    }

    [TestMethod]
    public void Bytes_that_are_no_log_give_headers_only()
    {
        byte[] noise = new byte[5000];
        new Random(5).NextBytes(noise);

        Assert.HasCount(1, Lines(new RunLogTable(noise).WriteSeconds));
        Assert.HasCount(1, Lines(new RunLogTable([]).WriteStrides));
    }

    private static string[] Lines(Action<TextWriter> write)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        write(writer);
        string text = writer.ToString();
        Assert.EndsWith("\n", text);
        return text[..^1].Split('\n');
    }
}
