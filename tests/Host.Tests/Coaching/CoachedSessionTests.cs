using GluteSense.Host.Coaching;
using GluteSense.Host.Reports;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Coaching;

[TestClass]
public sealed class CoachedSessionTests
{
    [TestMethod]
    [DataRow(800, 150, "cadence look", DisplayName = "150 steps a minute")]
    [DataRow(700, 171, "look", DisplayName = "171 steps a minute")]
    public void A_run_is_followed_by_notes_on_its_cadence_and_on_the_next_start(int strideMs, int cadenceSpm, string keys)
    {
        SessionResult result = Run(strideMs).Build(SessionMode.Run);

        Assert.AreEqual(cadenceSpm, result.CadenceSpm!.Value, 0.5);
        Assert.AreEqual(keys, string.Join(' ', result.CoachNotes.Select(note => CoachRules.All.Single(rule => rule.Note == note).Key)));
    }

    [TestMethod]
    [DataRow(0, null, null, "cue bridge hinge thrust skips stretching look")]
    [DataRow(1, null, null, "cue bridge hinge thrust skips stretching look")]
    [DataRow(1, true, null, "care cue bridge look")]
    [DataRow(0, null, true, "care cue bridge look")]
    public void A_reduced_share_on_either_side_is_followed_by_what_to_try_for_it(int side, bool? hasPain, bool? isAfterBirth, string keys)
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        VerdictPacket verdict = TestSession.Reduced();
        verdict.Options = side == 1 ? VerdictPacket.RightSide : 0;
        session.Verdict(verdict);
        SessionInfo info = TestSession.Info(SessionMode.Bridge) with { HasPain = hasPain, IsAfterBirth = isAfterBirth };

        SessionResult result = SessionResultBuilder.Build(session.Log, info, new Dictionary<string, string>());

        Assert.AreEqual(keys, string.Join(' ', result.CoachNotes.Select(note => CoachRules.All.Single(rule => rule.Note == note).Key)));
    }

    [TestMethod]
    public void A_withheld_verdict_is_followed_by_none_of_it()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Verdict(TestSession.Withheld(WithheldReason.TooFewSegments));

        Assert.AreEqual("look", CoachRules.All.Single(rule => rule.Note == session.Build(SessionMode.Bridge).CoachNotes.Single()).Key);
    }

    [TestMethod]
    public void Without_a_measurement_the_coach_is_silent()
    {
        TestSession session = new();

        Assert.IsEmpty(session.Build(SessionMode.Run).CoachNotes);
        Assert.DoesNotContain("Coach", Report(session, session.Build(SessionMode.Run)));
    }

    [TestMethod]
    public void The_report_shows_notes_with_their_sources_and_loads_nothing()
    {
        TestSession session = Run(800);
        SessionResult result = session.Build(SessionMode.Run) with { CoachNotes = [.. CoachRules.All.Select(rule => rule.Note)] };

        string html = Report(session, result);

        Assert.Contains("<h2>Coach's notes</h2>", html);
        foreach (string part in new[] { "steps a minute", "Chumanov et al. 2012", "PMC5534144", "www.csp.org.uk" })
        {
            Assert.Contains(part, html);
        }

        Assert.DoesNotContain("http", html);
    }

    private static TestSession Run(int strideMs)
    {
        TestSession session = new();
        session.Begin(DeviceMode.Run);
        for (int stride = 0; stride < 4; stride++)
        {
            session.Segment(1, stride * strideMs, strideMs, -1, 100, isStride: true, peakHamstringMs: strideMs / 2);
        }

        return session;
    }

    private static string Report(TestSession session, SessionResult result)
    {
        StringWriter writer = new();
        HtmlReport.Write(writer, result, session.Log, TestSession.Info(SessionMode.Run));
        return writer.ToString();
    }
}
