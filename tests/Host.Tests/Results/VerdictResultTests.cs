using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Results;

/// <summary>A verdict in results, sentences and notes; the numbers are those of PROTOCOL.md's example, worked by hand.</summary>
[TestClass]
public sealed class VerdictResultTests
{
    [TestMethod]
    public void The_change_of_the_share_is_that_of_equal_activations()
    {
        VerdictResult verdict = Judged(TestSession.Reduced());

        Assert.AreEqual("reduced", verdict.Value);
        Assert.IsNull(verdict.Reason);
        Assert.AreEqual(90, verdict.ConfidencePercent);
        Assert.AreEqual(("reps", 10, 12), (verdict.CountUnit, verdict.Count, verdict.ReferenceCount));
        Assert.AreEqual("gluteShare", verdict.ShareKind);
        Assert.AreEqual(0.5, verdict.ReferenceShare!.Value, 1e-6);

        // r / (1 + r) with r = e^-0.364, e^-0.539 and e^-0.189: .410, .368 and .453 of a share of .500.
        Assert.AreEqual(-18.0, verdict.ShareChangePercent!.Value.Value, 0.1);
        Assert.AreEqual(-26.3, verdict.ShareChangePercent!.Value.Lower, 0.1);
        Assert.AreEqual(-9.4, verdict.ShareChangePercent!.Value.Upper, 0.1);
    }

    [TestMethod]
    public void Without_references_the_change_is_that_of_the_raw_share()
    {
        VerdictPacket packet = TestSession.Reduced();
        packet.NormalisationQ12 = SegmentPacket.UnavailableLogRatio;

        VerdictResult verdict = Judged(packet);

        // r = 1.5, so .6; times e^-0.364 it is 1.042, so .510: lower by 14.9 %.
        Assert.AreEqual("rawShare", verdict.ShareKind);
        Assert.AreEqual(0.6, verdict.ReferenceShare!.Value, 1e-4);
        Assert.AreEqual(-14.9, verdict.ShareChangePercent!.Value.Value, 0.1);
    }

    [TestMethod]
    public void A_verdict_of_a_screening_of_runs_says_so()
    {
        VerdictPacket packet = TestSession.Reduced();
        packet.Options = VerdictPacket.OfRun | VerdictPacket.OfScreening;

        VerdictResult verdict = Judged(packet);

        Assert.AreEqual(98, verdict.ConfidencePercent);
        Assert.AreEqual("batches", verdict.CountUnit);
    }

    [TestMethod]
    [DataRow(WithheldReason.NoReferenceSet, "noReferenceSet")]
    [DataRow(WithheldReason.TooFewSegments, "tooFewSegments")]
    [DataRow(WithheldReason.ElectrodeOff, "electrodeOff")]
    [DataRow(WithheldReason.Saturated, "saturated")]
    [DataRow(WithheldReason.NoSignal, "noSignal")]
    [DataRow(WithheldReason.NoisyAtRest, "noisyAtRest")]
    [DataRow(WithheldReason.Mains, "mains")]
    [DataRow(WithheldReason.WeakReference, "weakReference")]
    public void A_withheld_verdict_has_a_reason_and_no_numbers(WithheldReason reason, string name)
    {
        VerdictResult verdict = Judged(TestSession.Withheld(reason));

        Assert.AreEqual(("withheld", name), (verdict.Value, verdict.Reason));
        Assert.IsNull(verdict.LogRatioDifference);
        Assert.IsNull(verdict.ShareChangePercent);
        Assert.IsNull(verdict.ReferenceShare);
    }

    [TestMethod]
    public void Sentences_speak_of_the_reference_set_and_give_the_interval()
    {
        Assert.AreEqual(
            "your left glute did a smaller share than in your reference set (-18 %, interval -9 to -26)",
            VerdictText.Sentence(Judged(TestSession.Reduced()), "left"));
        Assert.AreEqual(
            "your right glute's share was not lower by a fifth than in your reference set (-18 %, interval -26 to -9)",
            VerdictText.Sentence(Judged(TestSession.Reduced()) with { Value = "notReduced" }, "right"));
        Assert.AreEqual(
            "10 reps can not tell whether your left glute did a smaller share than in your reference set (-18 %, interval -26 to -9)",
            VerdictText.Sentence(Judged(TestSession.Reduced()) with { Value = "undecided" }, "left"));
    }

    [TestMethod]
    public void A_drop_below_one_percent_is_not_shown_as_none()
    {
        // ln(G/H) lower by 41/4096 = 0.01 at a share of .5: a quarter of it, so 0.5 % of the share.
        VerdictPacket packet = TestSession.Reduced();
        (packet.DifferenceQ12, packet.LowerQ12, packet.UpperQ12) = (-82, -123, -41);

        Assert.Contains("(-1 %, interval -0.5 to -2)", VerdictText.Sentence(Judged(packet), "left"));
    }

    [TestMethod]
    [DataRow(WithheldReason.NoReferenceSet)]
    [DataRow(WithheldReason.TooFewSegments)]
    [DataRow(WithheldReason.ElectrodeOff)]
    [DataRow(WithheldReason.Saturated)]
    [DataRow(WithheldReason.NoSignal)]
    [DataRow(WithheldReason.NoisyAtRest)]
    [DataRow(WithheldReason.Mains)]
    public void A_withheld_verdict_is_noted_in_plain_words(WithheldReason reason)
    {
        TestSession session = Session(TestSession.Withheld(reason));

        string note = session.Build(SessionMode.Bridge).Notes.Single(
            text => text.StartsWith("There is no verdict on the left side: ", StringComparison.Ordinal));

        Assert.DoesNotContain("did not say", note);
        Assert.DoesNotContain("inhibit", note);
    }

    [TestMethod]
    public void What_a_verdict_can_not_see_is_noted_with_its_error()
    {
        VerdictPacket screening = TestSession.Reduced();
        screening.Options = VerdictPacket.OfScreening;

        Assert.Contains("at most one in twenty", string.Join('\n', Session(TestSession.Reduced()).Build(SessionMode.Bridge).Notes));
        Assert.Contains("at most one in a hundred", string.Join('\n', Session(screening).Build(SessionMode.Bridge).Notes));
        Assert.DoesNotContain("A verdict means", string.Join('\n', Session(TestSession.Withheld(WithheldReason.Mains)).Build(SessionMode.Bridge).Notes));
    }

    [TestMethod]
    public void Mains_motion_and_weak_references_stand_with_the_muscle_and_in_the_notes()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Segment(0, 0, 2000, 300, 200);
        session.Segment(1, 0, 2000, 300, 200);
        session.Electrodes(16, 0, 96, 0);
        session.Electrodes(0, 32, 0, 0);
        session.Status(DeviceMode.Exercise);
        session.End(DeviceMode.Exercise, 3000);

        SessionResult result = session.Build(SessionMode.Bridge);

        CollectionAssert.AreEqual(new[] { "mains" }, result.Sides.Left.Glute.Quality.ToArray());
        CollectionAssert.AreEqual(new[] { "motion" }, result.Sides.Left.Hamstring.Quality.ToArray());
        CollectionAssert.AreEqual(new[] { "motion", "weakReference" }, result.Sides.Right.Glute.Quality.ToArray());
        Assert.IsEmpty(result.Sides.Right.Hamstring.Quality);
        Assert.IsTrue(result.Sides.Left.Glute.IsUsable);
        string notes = string.Join('\n', result.Notes);
        Assert.Contains("The left glute signal held as much mains interference as muscle", notes);
        Assert.Contains("The left hamstring electrode moved against the skin", notes);
        Assert.Contains("The last reference contraction of the right glute hardly rose above rest", notes);
    }

    [TestMethod]
    public void Without_a_verdict_there_is_none()
    {
        Assert.IsNull(TestSession.OneRepEach(new TestSession()).Build(SessionMode.Bridge).Sides.Left.Verdict);
        Assert.IsNull(new TestSession().Build(SessionMode.Run).Sides.Right.Verdict);
    }

    private static VerdictResult Judged(VerdictPacket packet) => Session(packet).Build(SessionMode.Bridge).Sides.Left.Verdict!;

    private static TestSession Session(VerdictPacket packet)
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Segment(0, 0, 2000, 300, 200);
        session.Segment(1, 0, 2000, 100, 250);
        session.Status(DeviceMode.Exercise);
        session.Verdict(packet);
        session.End(DeviceMode.Exercise, 3000);
        return session;
    }
}
