using GluteSense.Calibration;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Tests.Results;

[TestClass]
public sealed class SessionResultBuilderTests
{
    private const double Tolerance = 1e-9;

    [TestMethod]
    public void Rms_over_segments_is_the_root_of_the_power_weighted_by_length()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Segment(0, 0, 1000, 160, 320);
        session.Segment(0, 2000, 3000, 480, 640);
        session.Status(DeviceMode.Exercise);
        session.End(DeviceMode.Exercise, 6000);

        SideResult left = session.Build(SessionMode.Bridge, 0.5).Sides.Left;

        double glute = Math.Sqrt((10.0 * 10 * 1 + 30.0 * 30 * 3) / 4) * 0.5;
        double hamstring = Math.Sqrt((20.0 * 20 * 1 + 40.0 * 40 * 3) / 4) * 0.5;
        Assert.AreEqual(glute, left.Glute.Rms!.Value, Tolerance);
        Assert.AreEqual(hamstring, left.Hamstring.Rms!.Value, Tolerance);
        Assert.AreEqual(glute / (glute + hamstring), left.RawShare!.Value, Tolerance);
        Assert.AreEqual(2, left.Reps);
        Assert.IsNull(left.Strides);
    }

    [TestMethod]
    public void Rms_without_segments_is_over_all_blocks_with_rest_removed_once()
    {
        TestSession session = new();
        session.Calibrate(0, 16 * 256);
        session.Begin(DeviceMode.Exercise);
        session.Live(0, [3 * 16, 100, 100, 100], sampleCount: 25);
        session.Live(50, [13 * 16, 100, 100, 100], sampleCount: 10);
        session.Live(100, [-1, 100, 100, 100], sampleCount: 25);
        session.End(DeviceMode.Exercise, 150);
        session.Live(150, [9999, 100, 100, 100]);

        MuscleResult glute = session.Build(SessionMode.Bridge).Sides.Left.Glute;

        // The first block alone is below rest (9 < 16): it is not clipped on its own.
        Assert.AreEqual(Math.Sqrt((25 * 9.0 + 10 * 169.0) / 35 - 16), glute.Rms!.Value, Tolerance);
    }

    [TestMethod]
    public void A_muscle_quieter_than_its_rest_reads_zero_and_two_such_muscles_have_no_share()
    {
        TestSession session = new();
        session.Calibrate(0, 100 * 256);
        session.Calibrate(1, 100 * 256);
        session.Begin(DeviceMode.Run);
        session.Live(0, [16, 16, 16, 16]);

        SideResult left = session.Build(SessionMode.Run).Sides.Left;

        Assert.AreEqual(0.0, left.Glute.Rms);
        Assert.IsNull(left.RawShare);
    }

    [TestMethod]
    public void Without_a_reference_only_the_raw_share_is_given()
    {
        TestSession session = TestSession.OneRepEach(new TestSession());

        SessionResult result = session.Build(SessionMode.Bridge);

        Assert.AreEqual("none", result.ReferenceKind);
        Assert.AreEqual("counts", result.RmsUnit);
        Assert.IsNull(result.Sides.Left.Glute.Activation);
        Assert.IsNull(result.Sides.Left.GluteShare);
        Assert.IsNull(result.SymmetryIndex.Glute);
        Assert.AreEqual(300.0 / 500, result.Sides.Left.RawShare!.Value, Tolerance);
    }

    [TestMethod]
    public void With_references_the_glute_share_is_that_of_the_activations()
    {
        TestSession session = new();
        int[] references = [600, 400, 400, 500];
        for (int channel = 0; channel < 4; channel++)
        {
            session.Calibrate(channel, 256, references[channel], ReferenceKind.Submaximal);
        }

        SessionResult result = TestSession.OneRepEach(session).Build(SessionMode.Bridge, 0.8);

        Assert.AreEqual("submaximal", result.ReferenceKind);
        Assert.AreEqual("uV", result.RmsUnit);
        SideResult left = result.Sides.Left;
        Assert.AreEqual(300.0 / 600, left.Glute.Activation!.Value, Tolerance);
        Assert.AreEqual(200.0 / 400, left.Hamstring.Activation!.Value, Tolerance);
        Assert.AreEqual(0.5, left.GluteShare!.Value, Tolerance);
        Assert.IsNull(left.RawShare);
        Assert.AreEqual(300 / 16.0 * 0.8, left.Glute.Rms!.Value, Tolerance);
        double right = 100.0 / 400;
        Assert.AreEqual((right - 0.5) / ((right + 0.5) / 2) * 100, result.SymmetryIndex.Glute!.Value, Tolerance);
    }

    [TestMethod]
    public void A_side_without_its_own_references_keeps_its_raw_share()
    {
        TestSession session = new();
        session.Calibrate(0, 256, 600, ReferenceKind.Mvic);
        session.Calibrate(1, 256, 400, ReferenceKind.Mvic);

        SessionResult result = TestSession.OneRepEach(session).Build(SessionMode.Bridge);

        Assert.AreEqual("mvic", result.ReferenceKind);
        Assert.IsNotNull(result.Sides.Left.GluteShare);
        Assert.IsNull(result.Sides.Right.GluteShare);
        Assert.IsNotNull(result.Sides.Right.RawShare);
        Assert.IsNull(result.SymmetryIndex.Glute);
        Assert.IsTrue(result.Notes.Any(note => note.StartsWith("The right side lacks a reference", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_side_without_electrodes_is_unknown_and_never_zero()
    {
        TestSession session = TestSession.OneRepEach(new TestSession(), TestSession.Quality(ChannelQuality.ElectrodeOff, ChannelQuality.ElectrodeOff, 0, 0));

        SessionResult result = session.Build(SessionMode.Bridge);

        SideResult left = result.Sides.Left;
        CollectionAssert.AreEqual(new[] { "electrodeOff" }, left.Glute.Quality.ToArray());
        Assert.IsNull(left.Glute.Rms);
        Assert.IsNull(left.RawShare);
        Assert.IsNull(left.Reps);
        Assert.IsEmpty(left.Segments);
        Assert.AreEqual(1, result.Sides.Right.Reps);
        Assert.IsTrue(result.Notes.Any(note => note.Contains("left side gave no usable signal", StringComparison.Ordinal)));
        Assert.IsTrue(result.Notes.Any(note => note.Contains("sides can not be compared", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_side_with_one_usable_channel_has_reps_and_that_amplitude_but_no_share()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Segment(0, 0, 1000, -1, 200);
        session.Status(DeviceMode.Exercise, TestSession.Quality(ChannelQuality.NoSignal, 0, 0, 0));
        session.End(DeviceMode.Exercise, 2000);

        SessionResult result = session.Build(SessionMode.Bridge);

        Assert.IsNull(result.Sides.Left.Glute.Rms);
        Assert.AreEqual(200 / 16.0, result.Sides.Left.Hamstring.Rms!.Value, Tolerance);
        Assert.IsNull(result.Sides.Left.RawShare);
        Assert.AreEqual(1, result.Sides.Left.Reps);
        Assert.IsNull(result.Sides.Left.Segments[0].LogRatio);
        Assert.IsTrue(result.Notes.Any(note => note.Contains("share of the left side is not known", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow(4, 10, false, false)]
    [DataRow(5, 10, false, true)]
    [DataRow(1, 10, true, true)]
    public void An_electrode_counts_as_off_when_it_was_for_half_the_time_or_at_the_end(int off, int statuses, bool atEnd, bool expected)
    {
        TestSession session = new();
        session.Begin(DeviceMode.Run);
        for (int index = 0; index < statuses; index++)
        {
            bool isOff = atEnd ? index >= statuses - off : index < off;
            session.Status(DeviceMode.Run, isOff ? ChannelQuality.ElectrodeOff : 0, ticks: 500 * (index + 1));
        }

        session.Live(0, [100, 100, 100, 100]);
        MuscleResult glute = session.Build(SessionMode.Run).Sides.Left.Glute;

        Assert.AreEqual(expected, glute.Quality.Contains("electrodeOff"));
        Assert.AreEqual(expected, glute.Rms is null);
    }

    [TestMethod]
    public void Saturation_counts_when_it_was_ever_seen_and_leaves_the_amplitude()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Run);
        session.Status(DeviceMode.Run, TestSession.Quality(0, ChannelQuality.Saturated | ChannelQuality.NoisyAtRest, 0, 0));
        session.Status(DeviceMode.Run, ticks: 1000);
        session.Live(0, [100, 100, 100, 100]);

        SessionResult result = session.Build(SessionMode.Run);

        CollectionAssert.AreEqual(new[] { "saturated", "noisyAtRest" }, result.Sides.Left.Hamstring.Quality.ToArray());
        Assert.IsNotNull(result.Sides.Left.Hamstring.Rms);
        Assert.IsTrue(result.Notes.Any(note => note.Contains("left hamstring signal reached the limits", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Segment_times_are_seconds_since_the_measurement_began()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Segment(1, 1500, 2250, 320, 160, peakGluteMs: 700, peakHamstringMs: 825);

        SegmentResult segment = session.Build(SessionMode.Bridge).Sides.Right.Segments.Single();

        Assert.AreEqual(1.5, segment.StartS, Tolerance);
        Assert.AreEqual(3.75, segment.EndS, Tolerance);
        Assert.AreEqual(2.2, segment.PeakGluteS!.Value, Tolerance);
        Assert.AreEqual(2.325, segment.PeakHamstringS!.Value, Tolerance);
        Assert.AreEqual(Math.Log(2), segment.LogRatio!.Value, 1.0 / 4096);
    }

    [TestMethod]
    public void Device_and_link_are_those_of_the_measurement_and_of_the_session()
    {
        TestSession session = new();
        session.Begin(DeviceMode.CalibrateQuiet);
        session.Status(DeviceMode.CalibrateQuiet, ticks: 99, missedTicks: 98);
        session.End(DeviceMode.CalibrateQuiet, 200);
        session.SkipEvents(2);
        session.Begin(DeviceMode.Exercise);
        session.Status(DeviceMode.Exercise, ticks: 5000, missedTicks: 12, achievedDeciHz: 4988);
        session.Send(GattTable.Live, [1]);

        SessionResult result = session.Build(SessionMode.Bridge);

        Assert.AreEqual(new DeviceResult(500, 498.8, 5000, 12, 50), result.Device with { Faults = null });
        Assert.IsEmpty(result.Device.Faults!);
        Assert.AreEqual(new LinkResult(6, 2, 1, 0), result.Link);
        Assert.IsTrue(result.Notes.Any(note => note.Contains("12 of 5000", StringComparison.Ordinal)));
        Assert.IsTrue(result.Notes.Any(note => note.StartsWith("2 packets lost", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void An_empty_log_gives_a_result_in_which_nothing_is_known()
    {
        SessionResult result = new TestSession().Build(SessionMode.Run);

        Assert.AreEqual(new DeviceResult(null, null, null, null, null), result.Device);
        Assert.IsNull(result.Sides.Left.Strides);
        Assert.IsNull(result.Sides.Right.Glute.Rms);
        Assert.IsTrue(result.Notes[0].StartsWith("No exercise or run was received", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-1.0)]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    public void A_gain_that_is_no_gain_is_refused(double microvoltsPerCount)
    {
        Assert.ThrowsExactly<ArgumentException>(() => new TestSession().Build(SessionMode.Run, microvoltsPerCount));
    }
}
