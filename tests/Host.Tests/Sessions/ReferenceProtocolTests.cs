using GluteSense.Calibration;
using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class ReferenceProtocolTests
{
    [TestMethod]
    public void The_runners_reference_takes_two_minutes_at_most()
    {
        // Counted by hand: 10 s of rest, three times 3 + 3 s and 5 s to get ready for each of two contractions, and two sets of 24 s after 5 and 8 s.
        Assert.AreEqual(10 + 2 * (5 + 3 * (3 + 3)) + 5 + 24 + 8 + 24, ReferenceProtocol.Submaximal.PlannedLength.TotalSeconds);
        Assert.IsLessThanOrEqualTo(120.0, ReferenceProtocol.Submaximal.PlannedLength.TotalSeconds);
    }

    [TestMethod]
    public void The_runners_sets_are_the_twelve_reps_of_a_reference_set_of_bridges()
    {
        Assert.AreEqual(12, ReferenceProtocol.Submaximal.Sets.Sum(set => set.Reps));
        Assert.IsTrue(ReferenceProtocol.Submaximal.Sets.All(set => set.Mode == SessionMode.Bridge));
        Assert.IsEmpty(ReferenceProtocol.Submaximal.WithoutSets().Sets);
    }

    [TestMethod]
    public void The_submaximal_reference_is_the_default()
    {
        SessionPlan plan = new(SessionMode.Run, 500, TimeSpan.FromSeconds(1), true);

        Assert.AreSame(ReferenceProtocol.Submaximal, plan.Protocol);
        Assert.AreEqual(ReferenceKind.Submaximal, plan.Protocol.Kind);
    }

    [TestMethod]
    public void Maximal_contractions_have_two_positions_of_each_glute_and_one_of_each_hamstring()
    {
        IReadOnlyList<ReferenceStep> steps = ReferenceProtocol.Mvic.Steps;

        Assert.AreEqual(ReferenceKind.Mvic, ReferenceProtocol.Mvic.Kind);
        Assert.IsTrue(steps.All(step => step.Length == TimeSpan.FromSeconds(5) && step.Rest == TimeSpan.FromSeconds(30)));
        for (int channel = 0; channel < 4; channel++)
        {
            int[] positions = [.. steps.Where(step => (step.ChannelMask & (1 << channel)) != 0).Select(step => step.Position)];
            CollectionAssert.AreEqual(channel % 2 == 0 ? new[] { 0, 1 } : [0], positions, $"channel {channel}");
        }
    }

    [TestMethod]
    public void What_is_sent_is_in_the_ranges_of_the_protocol()
    {
        foreach (ReferenceProtocol protocol in new[] { ReferenceProtocol.Submaximal, ReferenceProtocol.Mvic })
        {
            Assert.IsGreaterThanOrEqualTo(1.0, protocol.Quiet.TotalSeconds);

            // 20 blocks of 100 ms at 250 Hz to 10 s.
            Assert.IsTrue(protocol.Steps.All(step => step.Length.TotalSeconds is >= 2 and <= 10 && step.ChannelMask is >= 1 and <= 15));
        }
    }
}
