using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using File = NanoFakes.System.IO.File;
using FileStream = NanoFakes.System.IO.FileStream;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Storage;

[TestClass]
public sealed class FlashTimeTests
{
    private const string Path = @"I:\a";

    [TestMethod]
    public void A_close_that_wrote_takes_50_ms_and_one_in_16_takes_400()
    {
        const int closes = 1600;
        var flash = new VirtualFlash(seed: 7);
        var closesMs = new List<long>();
        OnChip.Run(flash, () =>
        {
            for (int number = 0; number < closes; number++)
            {
                var stream = new FileStream(Path, FileMode.Create);
                stream.Write([1], 0, 1);
                long beginUs = VirtualChip.Current.NowUs;
                stream.Close();
                closesMs.Add((VirtualChip.Current.NowUs - beginUs) / 1000);
            }
        });

        int slow = closesMs.Count(ms => ms == 400);
        Assert.AreEqual(closes, slow + closesMs.Count(ms => ms == 50));

        // Binomial, 1600 draws of 1/16: 100 ± 9.7; five deviations.
        Assert.IsInRange(52, 148, slow);
        Assert.AreEqual(closes, flash.Stalls);
        Assert.AreEqual(slow, flash.SlowStalls);
        Assert.AreEqual((closes - slow) * 50_000L + slow * 400_000L, flash.StallUs);
    }

    [TestMethod]
    public void The_same_seed_stalls_the_same()
    {
        Assert.AreEqual(SlowStalls(3), SlowStalls(3));
        Assert.AreNotEqual(SlowStalls(3), SlowStalls(4));
        static string SlowStalls(int seed)
        {
            var flash = new VirtualFlash(seed);
            string pattern = "";
            OnChip.Run(flash, () =>
            {
                for (int number = 0; number < 100; number++)
                {
                    File.WriteAllBytes(Path, [1]);
                    pattern += flash.SlowStalls + " ";
                }
            });
            return pattern;
        }
    }

    [TestMethod]
    public void Every_block_that_is_written_anew_is_erased()
    {
        var flash = new VirtualFlash();
        flash.Put(Path, new byte[10 * 4096]);
        OnChip.Run(flash, () =>
        {
            using var stream = new FileStream(Path, FileMode.Append);
            stream.Write(new byte[3 * 4096], 0, 3 * 4096);
        });

        // Three erases of 50 or 400 ms.
        CollectionAssert.Contains(new long[] { 150_000, 500_000, 850_000, 1_200_000 }, flash.StallUs);
    }

    [TestMethod]
    public void Reading_and_opening_take_a_few_ms_and_do_not_count_as_stalls()
    {
        var flash = new VirtualFlash();
        flash.Put(Path, new byte[100]);
        long readUs = 0;
        long existsUs = 0;
        OnChip.Run(flash, () =>
        {
            File.ReadAllBytes(Path);
            readUs = VirtualChip.Current.NowUs;
            File.Exists(Path);
            existsUs = VirtualChip.Current.NowUs - readUs;
        });

        Assert.IsInRange(1_000L, 6_000L, readUs);
        Assert.IsInRange(500L, 2_000L, existsUs);
        Assert.AreEqual(0, flash.Stalls);
    }

    [TestMethod]
    public void No_other_thread_runs_during_a_stall()
    {
        using VirtualChip chip = OnChip.New();
        var polls = new List<long>();
        (long BeginUs, long EndUs) stall = default;
        chip.PowerOn(() =>
        {
            new Thread(() =>
            {
                while (true)
                {
                    polls.Add((long)HighResTimer.GetCurrent());
                }
            }).Start();
            Thread.Sleep(100);
            var stream = new FileStream(Path, FileMode.Create);
            stream.Write([1], 0, 1);
            stall.BeginUs = chip.NowUs;
            stream.Close();
            stall.EndUs = chip.NowUs;
            Thread.Sleep(-1);
        });

        chip.RunUntil(2_000_000);

        Assert.IsGreaterThanOrEqualTo(50_000L, stall.EndUs - stall.BeginUs);
        Assert.IsTrue(polls.Any(us => us < stall.BeginUs) && polls.Any(us => us > stall.EndUs));
        Assert.IsFalse(polls.Any(us => us > stall.BeginUs && us < stall.EndUs));
    }

    [TestMethod]
    public void Interrupts_and_the_host_keep_their_times_during_a_stall()
    {
        using VirtualChip chip = OnChip.New();
        long interruptUs = 0;
        chip.At(20_000, () => interruptUs = chip.NowUs);
        chip.PowerOn(() =>
        {
            File.WriteAllBytes(Path, [1]);
            Thread.Sleep(-1);
        });

        chip.RunUntil(30_000);

        Assert.AreEqual(20_000, interruptUs);
        Assert.AreEqual(30_000, chip.NowUs);
        Assert.IsEmpty(chip.Flash.Content(Path));
        chip.RunUntil(1_000_000);
        Assert.HasCount(1, chip.Flash.Content(Path));
    }
}
