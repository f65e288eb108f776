using System.Globalization;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Results;

[TestClass]
public sealed class CsvTests
{
    [TestMethod]
    public void Features_have_one_row_per_block_of_the_measurement()
    {
        TestSession session = Session();

        string[] lines = Lines(writer => FeaturesCsv.Write(writer, session.Log, TestSession.Info(SessionMode.Bridge, 0.5)));

        Assert.AreEqual(
            "start_s,samples,left_glute_rms_uV,left_hamstring_rms_uV,right_glute_rms_uV,right_hamstring_rms_uV," +
            "left_glute_share,left_raw_share,right_glute_share,right_raw_share,excluded",
            lines[0]);
        Assert.AreEqual("0,25,3.125,6.25,5,0.0313,,0.333,0.75,,0", lines[1]);
        Assert.AreEqual("0.05,24,3.125,6.25,9.375,12.5,,,,,1", lines[2]);
        Assert.AreEqual("0.1,25,,6.25,4.9688,4.9688,,,,,0", lines[3]);
        Assert.HasCount(4, lines);
    }

    [TestMethod]
    public void Segments_have_one_row_each_with_empty_fields_for_unknown()
    {
        TestSession session = Session();

        string[] lines = Lines(writer => SegmentsCsv.Write(writer, session.Log, TestSession.Info(SessionMode.Bridge)));

        Assert.AreEqual(
            "side,kind,start_s,end_s,peak_glute_s,peak_hamstring_s,glute_rms_counts,hamstring_rms_counts,log_ratio,excluded_blocks", lines[0]);
        Assert.AreEqual("left,rep,1.25,3,1.75,1.85,20,10,0.69312,3", lines[1]);
        Assert.AreEqual("right,rep,1.5,2.5,,,,10,,0", lines[2]);
    }

    [TestMethod]
    public void Numbers_have_points_under_a_culture_that_writes_commas()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // Built by hand: with invariant globalisation a named culture would bring no comma, and the test no proof.
            CultureInfo german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            german.NumberFormat.NegativeSign = "minus";
            CultureInfo.CurrentCulture = german;
            Assert.AreEqual("0,5", 0.5.ToString(CultureInfo.CurrentCulture));
            Features_have_one_row_per_block_of_the_measurement();
            Segments_have_one_row_each_with_empty_fields_for_unknown();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void Without_a_measurement_only_the_header_is_written()
    {
        SessionLog log = new();

        Assert.HasCount(1, Lines(writer => FeaturesCsv.Write(writer, log, TestSession.Info(SessionMode.Run))));
        Assert.HasCount(1, Lines(writer => SegmentsCsv.Write(writer, log, TestSession.Info(SessionMode.Run))));
    }

    private static TestSession Session()
    {
        TestSession session = new();
        session.Live(0, [1, 1, 1, 1]);
        session.Begin(DeviceMode.Exercise);
        session.Live(0, [100, 200, 160, 1], [333, 750], 25, LivePacket.FlagLeftShareRaw);
        session.Live(50, [100, 200, 300, 400], null, 24, LivePacket.FlagExcluded);

        // An unknown amplitude on the left, and only noise on the right: shares of nothing.
        session.Live(100, [-1, 200, 159, 159], [333, 500]);
        session.Segment(0, 1250, 1750, 320, 160, peakGluteMs: 500, peakHamstringMs: 600, excludedBlocks: 3);
        session.Segment(1, 1500, 1000, -1, 160);
        return session;
    }

    private static string[] Lines(Action<TextWriter> write)
    {
        StringWriter writer = new(CultureInfo.CurrentCulture);
        write(writer);
        string text = writer.ToString();
        Assert.EndsWith("\n", text);
        Assert.DoesNotContain("\r", text);
        return text[..^1].Split('\n');
    }
}
