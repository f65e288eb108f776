using Microsoft.VisualStudio.TestTools.UnitTesting;
using File = NanoFakes.System.IO.File;
using FileStream = NanoFakes.System.IO.FileStream;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Storage;

/// <summary>What a power cut leaves of a file. A chip that does not let go of a thread would hang here: the time limits turn that into a failure.</summary>
[TestClass]
public sealed class PowerCutTests
{
    private const int HangMs = 20_000;
    private const string Path = @"I:\a";

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_cut_at_any_moment_of_a_rewrite_leaves_the_old_or_the_new_content_and_nothing_else()
    {
        // One rewrite: open 3 ms, write 1 ms, close 50 or 400 ms.
        int oldFound = 0;
        int newFound = 0;
        for (long cutUs = 500; cutUs < 70_000; cutUs += 1_700)
        {
            var flash = new VirtualFlash();
            flash.Put(Path, [1, 1, 1]);
            using VirtualChip chip = OnChip.New(flash);
            chip.PowerCutAt(cutUs);
            chip.PowerOn(() =>
            {
                using var stream = new FileStream(Path, FileMode.Create);
                stream.Write([2, 2], 0, 2);
            });
            chip.RunUntil(1_000_000);
            byte[] found = flash.Content(Path);
            oldFound += found.SequenceEqual(new byte[] { 1, 1, 1 }) ? 1 : 0;
            newFound += found.SequenceEqual(new byte[] { 2, 2 }) ? 1 : 0;
            Assert.IsFalse(chip.IsRunning);
        }

        Assert.AreEqual(41, oldFound + newFound);
        Assert.IsInRange(30, 33, oldFound);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_cut_at_the_very_end_of_a_stall_still_finds_the_old_content_and_a_ns_later_the_new()
    {
        long endUs = 0;
        OnChip.Run(new VirtualFlash(), () =>
        {
            File.WriteAllBytes(Path, [1]);
            endUs = VirtualChip.Current.NowUs;
        });

        Assert.IsEmpty(FlashAfterCutAt(endUs).Content(Path));
        Assert.HasCount(1, FlashAfterCutAt(endUs + 1).Content(Path));
        static VirtualFlash FlashAfterCutAt(long cutUs)
        {
            var flash = new VirtualFlash();
            using VirtualChip chip = OnChip.New(flash);
            chip.PowerCutAt(cutUs);
            chip.PowerOn(() =>
            {
                File.WriteAllBytes(Path, [1]);
                Thread.Sleep(-1);
            });
            chip.RunUntil(10_000_000);
            return flash;
        }
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void Using_blocks_and_catch_alls_commit_nothing_after_the_cut()
    {
        var flash = new VirtualFlash();
        flash.Put(Path, [1]);
        using VirtualChip chip = OnChip.New(flash);
        chip.PowerOn(() =>
        {
            try
            {
                using var stream = new FileStream(Path, FileMode.Create);
                stream.Write([2], 0, 1);
                Thread.Sleep(-1);
            }
            catch (Exception)
            {
                File.WriteAllBytes(Path, [3]);
            }
            finally
            {
                File.Delete(Path);
            }
        });
        chip.RunUntil(500_000);

        chip.PowerCut();

        CollectionAssert.AreEqual(new byte[] { 1 }, flash.Content(Path));
    }
}
