using GluteSense.Host.Sessions;
using GluteSense.Host.Tests.Device;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class RunLogCheckTests
{
    [TestMethod]
    public void A_whole_log_is_sound_and_ended()
    {
        Assert.AreEqual(new RunLogCheck(65, 0, 0, true), RunLogCheck.Of(RunLogs.Random(3, 65, 1), 3));
    }

    [TestMethod]
    public void A_log_that_was_cut_off_at_a_checkpoint_is_sound_but_not_ended()
    {
        Assert.AreEqual(new RunLogCheck(40, 0, 0, false), RunLogCheck.Of(RunLogs.Random(3, 40, 1, isEnded: false), 3));
    }

    [TestMethod]
    public void Every_damaged_byte_is_noticed()
    {
        byte[] log = RunLogs.Random(3, 25, 1);
        for (int index = 0; index < log.Length; index++)
        {
            byte[] damaged = (byte[])log.Clone();
            damaged[index] ^= 1;
            Assert.IsFalse(RunLogCheck.Of(damaged, 3).IsSound, $"byte {index}");
        }
    }

    [TestMethod]
    public void The_log_of_another_run_is_not_sound()
    {
        byte[] log = RunLogs.Random(4, 25, 1);

        Assert.AreEqual(log.Length, RunLogCheck.Of(log, 3).UnreadableBytes);
    }

    [TestMethod]
    public void Two_logs_in_one_are_not_sound()
    {
        byte[] spliced = [.. RunLogs.Random(3, 25, 1), .. RunLogs.Random(3, 25, 2)];

        Assert.IsFalse(RunLogCheck.Of(spliced, 3).IsSound);
    }
}
