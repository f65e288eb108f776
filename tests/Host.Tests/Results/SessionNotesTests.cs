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
}
