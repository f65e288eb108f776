using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Framework;

[TestClass]
public sealed class ThreadTests
{
    [TestMethod]
    [DataRow(ThreadPriority.Highest, 4.0)]
    [DataRow(ThreadPriority.AboveNormal, 2.0)]
    [DataRow(ThreadPriority.Normal, 1.0)]
    [DataRow(ThreadPriority.BelowNormal, 0.5)]
    [DataRow(ThreadPriority.Lowest, 0.25)]
    public void Of_busy_threads_each_step_of_priority_doubles_the_share(ThreadPriority priority, double ratio)
    {
        using VirtualChip chip = OnChip.New();
        long[] polls = new long[2];
        void Poll(int thread)
        {
            while (true)
            {
                HighResTimer.GetCurrent();
                polls[thread]++;
            }
        }

        chip.PowerOn(() =>
        {
            var other = new Thread(() => Poll(1)) { Priority = priority };
            Assert.AreEqual(priority, other.Priority);
            other.Start();
            Poll(0);
        });

        chip.RunUntil(20_000_000);

        Assert.AreEqual(ratio, polls[1] / (double)polls[0], ratio * 0.03);
    }

    [TestMethod]
    [DataRow(ThreadPriority.Highest)]
    [DataRow(ThreadPriority.Normal)]
    [DataRow(ThreadPriority.Lowest)]
    public void A_thread_that_mostly_sleeps_runs_within_a_quantum_of_its_time_beside_a_busy_one_and_its_events(ThreadPriority priority)
    {
        using VirtualChip chip = OnChip.New();
        var latenciesUs = new List<long>();
        chip.PowerOn(() =>
        {
            new Thread(() =>
            {
                while (true)
                {
                    long dueUs = (chip.NowUs / 10_000 + 10) * 10_000;
                    Thread.Sleep(100);
                    latenciesUs.Add(chip.NowUs - dueUs);
                }
            })
            {
                Priority = priority,
            }.Start();
            while (true)
            {
                for (int poll = 0; poll < 1000; poll++)
                {
                    HighResTimer.GetCurrent();
                }

                Thread.Sleep(0);
            }
        });
        for (long eventUs = 1_000; eventUs < 10_000_000; eventUs += 7_777)
        {
            chip.At(eventUs, () => chip.PostEvent(() => HighResTimer.GetCurrent()));
        }

        chip.RunUntil(10_000_000);

        Assert.IsGreaterThan(80, latenciesUs.Count);
        Assert.IsInRange(0L, 20_100L, latenciesUs.Max());
    }

    [TestMethod]
    public void Alive_is_from_start_to_end()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            var thread = new Thread(() => Thread.Sleep(50));
            Assert.IsFalse(thread.IsAlive);
            thread.Start();
            Assert.IsTrue(thread.IsAlive);
            Thread.Sleep(20);
            Assert.IsTrue(thread.IsAlive);
            Thread.Sleep(100);
            Assert.IsFalse(thread.IsAlive);
        });
    }

    [TestMethod]
    public void A_thread_starts_once_and_has_one_of_five_priorities()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            var thread = new Thread(() => { });
            Assert.AreEqual(ThreadPriority.Normal, thread.Priority);
            thread.Start();
            Assert.ThrowsExactly<ArgumentException>(thread.Start);
            Assert.ThrowsExactly<ArgumentException>(() => thread.Priority = (ThreadPriority)5);
        });
    }
}
