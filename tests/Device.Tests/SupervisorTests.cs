using GluteSense.NanoFakes;
using GluteSense.Protocol;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class SupervisorTests
{
    [TestMethod]
    public void A_loop_that_stands_still_restarts_the_device_and_the_next_start_says_so()
    {
        var marks = new List<bool>();
        using var chip = new VirtualChip(ChipProfile.Fast, new Codes());
        chip.PowerOn(() =>
        {
            var files = new FlashFiles();
            marks.Add(Supervisor.TakeMark(files));
            Assert.IsFalse(Supervisor.TakeMark(files), "It says so once.");
            var supervisor = new Supervisor();
            supervisor.Start(files);

            // Thirty seconds of beats, then a stall in the first life only.
            for (int beat = 0; beat < 300 || marks.Count > 1; beat++)
            {
                supervisor.Beat();
                Thread.Sleep(100);
            }

            Thread.Sleep(-1);
        });
        chip.RunUntil(33_000_000);
        Assert.AreEqual(0, chip.RestartCount);
        chip.RunUntil(40_000_000);
        Assert.AreEqual(1, chip.RestartCount);
        chip.RunUntil(120_000_000);
        Assert.AreEqual(1, chip.RestartCount);
        CollectionAssert.AreEqual(new[] { false, true }, marks);
    }

    [TestMethod]
    public void A_loop_that_never_gives_up_the_CPU_is_found_out_too()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new Codes());
        chip.PowerOn(() =>
        {
            if (chip.RestartCount == 0)
            {
                new Supervisor().Start(new FlashFiles());
                while (true)
                {
                    Clock.NowMs();
                }
            }

            Thread.Sleep(-1);
        });
        chip.RunUntil(12_000_000);
        Assert.AreEqual(1, chip.RestartCount);
    }

    [TestMethod]
    public void The_status_after_such_a_restart_has_the_fault()
    {
        var flash = new VirtualFlash();
        flash.Put(@"I:\restarted", [0]);
        using var bench = new WearableBench(flash);
        bench.Own();
        Assert.AreEqual(DeviceFaults.Restarted, bench.Status().Faults & DeviceFaults.Restarted);
        Assert.DoesNotContain(@"I:\restarted", flash.Files);
    }
}
