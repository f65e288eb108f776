using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Results;

[TestClass]
public sealed class SessionNotesTests
{
    [TestMethod]
    public void Too_few_reps_for_a_reference_set_are_named()
    {
        SessionResult result = TestSession.OneRepEach(new TestSession()).Build(SessionMode.Bridge);

        Assert.IsTrue(result.Notes.Any(note => note.StartsWith("1 rep on the left side: a reference set", StringComparison.Ordinal) && note.Contains("at least 12")));
    }

    [TestMethod]
    public void No_note_uses_a_word_that_claims_a_cause_or_a_verdict()
    {
        TestSession session = TestSession.OneRepEach(new TestSession(), TestSession.Quality(2, 1, 8, 4));
        session.Send(GattTable.Live, []);
        string notes = string.Join('\n', session.Build(SessionMode.Bridge).Notes);

        foreach (string word in new[] { "inhibit", "normal", "co-contraction", "weak" })
        {
            Assert.DoesNotContain(word, notes, StringComparison.OrdinalIgnoreCase);
        }
    }

    [TestMethod]
    public void A_session_with_references_on_both_sides_and_enough_reps_knows_all_but_the_cause()
    {
        IReadOnlyList<string> notes = Reports.ReportSessions.Bridges().Build(SessionMode.Bridge, 0.8).Notes;

        Assert.HasCount(1, notes);
        Assert.Contains("cause of a low share stays unknown", notes[0]);
    }

    [TestMethod]
    public void An_electrode_that_was_off_for_a_moment_is_told_of()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Status(DeviceMode.Exercise, Signal.ChannelQuality.ElectrodeOff);
        session.Status(DeviceMode.Exercise, ticks: 1000);
        session.Status(DeviceMode.Exercise, ticks: 1500);

        Assert.IsTrue(session.Build(SessionMode.Bridge).Notes.Any(
            note => note.StartsWith("The left glute electrode had no contact in 1 of 3", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow(DeviceFaults.BatteryLow, "The battery was low (15 %)")]
    [DataRow(DeviceFaults.Storage, "could not write its flash")]
    [DataRow(DeviceFaults.LogFull, "no room for all of this run")]
    [DataRow(DeviceFaults.Restarted, "had restarted itself")]
    [DataRow(DeviceFaults.SelfTest, "start-up test found an input")]
    [DataRow(DeviceFaults.RateNotHeld, "did not hold 500 samples a second")]
    [DataRow(DeviceFaults.Button, "button was stuck")]
    [DataRow(DeviceFaults.OldCalibration, "calibration of an earlier session")]
    public void Every_fault_of_the_device_has_its_sentence(int fault, string sentence)
    {
        Assert.Contains(sentence, string.Join('\n', Notes(fault, new HealthPacket { BatteryPercent = 15 })));
        Assert.DoesNotContain(sentence, string.Join('\n', Notes(255 & ~fault, new HealthPacket { BatteryPercent = -1 })));
    }

    [TestMethod]
    [DataRow(3, 0, "3 blocks were left out because the motor buzzed.")]
    [DataRow(0, 2, "3 blocks were left out because the device stood still.")]
    [DataRow(1, 1, "3 blocks were left out because the motor buzzed or the device stood still.")]
    [DataRow(0, 0, "3 blocks were left out because samples were missing.")]
    public void Blocks_left_out_are_told_with_their_cause(int cues, int gaps, string sentence)
    {
        IReadOnlyList<string> notes = Notes(0, new HealthPacket { Cues = cues, Gaps = gaps, GapMs = 90 * gaps, ExcludedBlocks = 3 });

        Assert.Contains(sentence, notes);
        Assert.AreEqual(gaps > 0, notes.Any(note => note.StartsWith("The device stood still", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Blocks_left_out_are_counted_by_their_flags_where_no_health_arrived()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Live(0, [100, 100, 100, 100], flags: LivePacket.FlagExcluded);
        session.Live(50, [100, 100, 100, 100]);

        Assert.IsTrue(session.Build(SessionMode.Bridge).Notes.Any(note => note.StartsWith("1 block was left out", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Strangers_are_told_of()
    {
        Assert.Contains("refused 2 attempts", string.Join('\n', Notes(0, new HealthPacket { FailedProofs = 2 })));
        Assert.Contains("shed 1 stranger:", string.Join('\n', Notes(0, new HealthPacket { Sheds = 1 })));
        Assert.DoesNotContain("stranger", string.Join('\n', Notes(0, new HealthPacket())));
    }

    [TestMethod]
    public void Reps_on_one_side_only_withhold_the_comparison_of_the_sides()
    {
        TestSession session = new();
        for (int channel = 0; channel < 4; channel++)
        {
            session.Calibrate(channel, 16, 500, Calibration.ReferenceKind.Mvic);
        }

        session.Begin(DeviceMode.Exercise);
        session.Segment(0, 0, 1000, 100, 100);
        session.Live(0, [100, 100, 100, 100]);

        SessionResult result = session.Build(SessionMode.Bridge);

        Assert.IsNotNull(result.Sides.Right.Glute.Activation);
        Assert.IsNull(result.SymmetryIndex.Glute);
        Assert.IsTrue(result.Notes.Any(note => note.Contains("on one side only", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> Notes(int faults, HealthPacket health)
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Status(DeviceMode.Exercise, faults: faults);
        session.End(DeviceMode.Exercise, 1000);
        session.Health(health);
        return session.Build(SessionMode.Bridge).Notes;
    }
}
