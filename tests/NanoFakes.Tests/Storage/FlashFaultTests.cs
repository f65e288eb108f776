using Microsoft.VisualStudio.TestTools.UnitTesting;
using Directory = NanoFakes.System.IO.Directory;
using File = NanoFakes.System.IO.File;
using FileStream = NanoFakes.System.IO.FileStream;

namespace GluteSense.NanoFakes.Tests.Storage;

[TestClass]
public sealed class FlashFaultTests
{
    private const string Path = @"I:\a";
    private const int Block = VirtualFlash.BlockBytes;

    // 256 KiB less 16 KiB, in blocks of 4 KiB.
    private const int AllBlocks = 60;

    [TestMethod]
    public void A_file_that_does_not_fit_throws_and_keeps_what_it_had()
    {
        var flash = new VirtualFlash();
        flash.Put(Path, [1]);
        OnChip.Run(flash, () =>
        {
            using var stream = new FileStream(Path, FileMode.Append);
            stream.Write(new byte[AllBlocks * Block - Block - 1], 0, AllBlocks * Block - Block - 1);
            Assert.ThrowsExactly<IOException>(() => stream.Write([1], 0, 1));
        });

        CollectionAssert.AreEqual(new byte[] { 1 }, flash.Content(Path));
    }

    [TestMethod]
    public void A_file_as_large_as_the_room_fits()
    {
        var flash = new VirtualFlash();
        Assert.AreEqual(AllBlocks, flash.FreeBlocks);
        OnChip.Run(flash, () => File.WriteAllBytes(Path, new byte[AllBlocks * Block]));

        Assert.AreEqual(0, flash.FreeBlocks);
        Assert.HasCount(AllBlocks * Block, flash.Content(Path));
    }

    [TestMethod]
    public void Replacing_needs_room_for_old_and_new_but_appending_only_for_the_last_blocks()
    {
        var flash = new VirtualFlash();
        flash.Put(Path, new byte[40 * Block + 100]);
        OnChip.Run(flash, () =>
        {
            Assert.ThrowsExactly<IOException>(() => File.WriteAllBytes(Path, new byte[30 * Block]));
            using var stream = new FileStream(Path, FileMode.Append);
            stream.Write(new byte[15 * Block], 0, 15 * Block);
        });

        Assert.HasCount(55 * Block + 100, flash.Content(Path));
    }

    [TestMethod]
    public void Two_files_being_written_share_the_room()
    {
        var flash = new VirtualFlash();
        flash.Fill(leaveFreeBlocks: 3);
        OnChip.Run(flash, () =>
        {
            using FileStream first = File.Create(@"I:\first");
            using FileStream second = File.Create(@"I:\second");
            first.Write(new byte[2 * Block], 0, 2 * Block);
            second.Write(new byte[Block], 0, Block);
            Assert.ThrowsExactly<IOException>(() => second.Write([1], 0, 1));
        });

        Assert.HasCount(2 * Block, flash.Content(@"I:\first"));
        Assert.IsEmpty(flash.Content(@"I:\second"));
    }

    [TestMethod]
    public void A_filled_disk_takes_nothing_until_something_is_deleted_or_it_is_emptied()
    {
        var flash = new VirtualFlash();
        flash.Put(Path, new byte[Block]);
        flash.Fill();
        OnChip.Run(flash, () =>
        {
            Assert.ThrowsExactly<IOException>(() => File.WriteAllBytes(@"I:\b", [1]));
            File.Delete(Path);
            File.WriteAllBytes(@"I:\b", [1]);
            Assert.ThrowsExactly<IOException>(() => File.WriteAllBytes(@"I:\c", [1]));
        });
        flash.Fill(leaveFreeBlocks: 10);
        Assert.AreEqual(10, flash.FreeBlocks);
        OnChip.Run(flash, () => File.WriteAllBytes(@"I:\c", [1]));

        Assert.HasCount(1, flash.Content(@"I:\c"));
    }

    [TestMethod]
    public void A_full_disk_can_be_as_silent_as_the_driver()
    {
        var flash = new VirtualFlash { FullDiskIsSilent = true };
        flash.Put(Path, [1]);
        flash.Fill();
        OnChip.Run(flash, () =>
        {
            using var stream = new FileStream(Path, FileMode.Append);
            stream.Write([2], 0, 1);
        });

        CollectionAssert.AreEqual(new byte[] { 1 }, flash.Content(Path));
        Assert.AreEqual(0, flash.Stalls);
    }

    [TestMethod]
    public void When_writes_fail_everything_that_changes_the_flash_throws_and_nothing_changes()
    {
        var flash = new VirtualFlash { WritesFail = true };
        flash.Put(Path, [1]);
        OnChip.Run(flash, () =>
        {
            Assert.ThrowsExactly<IOException>(() => File.WriteAllBytes(Path, [2]));
            Assert.ThrowsExactly<IOException>(() => File.Create(@"I:\b"));
            Assert.ThrowsExactly<IOException>(() => File.Delete(Path));
            Assert.ThrowsExactly<IOException>(() => File.Move(Path, @"I:\b"));
            Assert.ThrowsExactly<IOException>(() => Directory.CreateDirectory(@"I:\d"));
            CollectionAssert.AreEqual(new byte[] { 1 }, File.ReadAllBytes(Path));
        });

        CollectionAssert.AreEqual(new[] { Path }, flash.Files.ToArray());
        CollectionAssert.AreEqual(new byte[] { 1 }, flash.Content(Path));
    }

    [TestMethod]
    public void A_close_that_fails_throws_and_lets_the_file_go()
    {
        var flash = new VirtualFlash();
        flash.Put(Path, [1]);
        OnChip.Run(flash, () =>
        {
            var stream = new FileStream(Path, FileMode.Append);
            stream.Write([2], 0, 1);
            flash.WritesFail = true;
            Assert.ThrowsExactly<IOException>(stream.Close);
            flash.WritesFail = false;
            CollectionAssert.AreEqual(new byte[] { 1 }, File.ReadAllBytes(Path));
        });
    }

    [TestMethod]
    public void A_corrupted_byte_is_read_so()
    {
        var flash = new VirtualFlash();
        flash.Put(Path, [1, 2, 3]);
        flash.Corrupt(Path, 1);

        OnChip.Run(flash, () => CollectionAssert.AreEqual(new byte[] { 1, 2 ^ 0xFF, 3 }, File.ReadAllBytes(Path)));
    }
}
