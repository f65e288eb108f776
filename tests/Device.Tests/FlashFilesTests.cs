using GluteSense.NanoFakes;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class FlashFilesTests
{
    [TestMethod]
    public void What_was_written_and_appended_is_read_back() => OnChip.Run(() =>
    {
        var files = new FlashFiles();
        Assert.IsFalse(files.Exists("a"));
        Assert.AreEqual(0, files.Length("a"));
        Assert.IsTrue(files.Write("a", [1, 2, 3, 9], 3));
        Assert.IsTrue(files.Append("a", [4, 5], 2));
        Assert.IsTrue(files.Append("b", [7], 1), "Appending makes the file.");

        byte[] buffer = new byte[8];
        Assert.AreEqual(5, files.Read("a", buffer));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4, 5, 0, 0, 0 }, buffer);
        Assert.AreEqual(5, files.Length("a"));
        CollectionAssert.AreEqual(new[] { "a", "b" }, files.Names());
        Assert.IsTrue(files.Write("a", [8], 1), "Writing replaces.");
        Assert.AreEqual(1, files.Length("a"));
        Assert.IsTrue(files.Delete("a"));
        Assert.IsFalse(files.Exists("a"));
        Assert.AreEqual(5, files.Writes);
        Assert.AreEqual(0, files.Failures);
    });

    [TestMethod]
    public void What_is_not_there_reads_as_nothing() => OnChip.Run(() =>
    {
        var files = new FlashFiles();
        Assert.AreEqual(0, files.Read("a", new byte[4]));
        Assert.IsNull(files.Open("a"));
        Assert.IsEmpty(files.Names());
        Assert.AreEqual(0, files.Failures);
    });

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_full_disk_is_told_even_where_the_driver_is_silent(bool isSilent)
    {
        var flash = new VirtualFlash { FullDiskIsSilent = isSilent };
        OnChip.Run(flash, () =>
        {
            var files = new FlashFiles();
            Assert.IsTrue(files.Write("a", new byte[5000], 5000));
            flash.Fill();
            Assert.IsFalse(files.Append("a", new byte[9000], 9000));
            Assert.IsFalse(files.Write("b", new byte[5000], 5000));
            Assert.AreEqual(5000, files.Length("a"));
            Assert.IsGreaterThanOrEqualTo(2, files.Failures);
            flash.Fill(leaveFreeBlocks: 10);
            Assert.IsTrue(files.Append("a", new byte[9000], 9000));
            Assert.AreEqual(14000, files.Length("a"));
        });
    }

    [TestMethod]
    public void A_flash_that_takes_no_write_makes_every_write_false_and_still_reads()
    {
        var flash = new VirtualFlash();
        flash.Put(@"I:\a", [1, 2]);
        OnChip.Run(flash, () =>
        {
            flash.WritesFail = true;
            var files = new FlashFiles();
            Assert.IsFalse(files.Write("a", [3], 1));
            Assert.IsFalse(files.Append("a", [3], 1));
            Assert.IsFalse(files.Write("b", [3], 1));
            Assert.IsFalse(files.Delete("a"));
            Assert.AreEqual(4, files.Writes, "Failed ones may have stopped the device too.");
            Assert.IsGreaterThanOrEqualTo(4, files.Failures);
            Assert.AreEqual(2, files.Read("a", new byte[4]));
            flash.WritesFail = false;
            Assert.IsTrue(files.Write("a", [3], 1), "No handle was left open.");
        });
    }

    [TestMethod]
    public void A_power_cut_at_any_moment_leaves_the_old_content_or_the_new()
    {
        int old = 0;
        int changed = 0;
        for (int cutMs = 1; cutMs < 120; cutMs++)
        {
            var flash = new VirtualFlash();
            flash.Put(@"I:\a", [1, 2, 3]);
            using (var chip = new VirtualChip(ChipProfile.Fast, new Codes(), flash))
            {
                chip.PowerOn(() =>
                {
                    new FlashFiles().Append("a", [4, 5, 6], 3);
                    Thread.Sleep(-1);
                });
                chip.PowerCutAt(cutMs * 1000);
                chip.RunUntil(10_000_000);
            }

            byte[] content = flash.Content(@"I:\a");
            Assert.IsTrue(content.SequenceEqual(new byte[] { 1, 2, 3 }) || content.SequenceEqual(new byte[] { 1, 2, 3, 4, 5, 6 }));
            old += content.Length == 3 ? 1 : 0;
            changed += content.Length == 6 ? 1 : 0;
        }

        Assert.IsGreaterThan(10, old);
        Assert.IsGreaterThan(10, changed);
    }
}
