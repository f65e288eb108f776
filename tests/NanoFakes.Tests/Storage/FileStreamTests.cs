using Microsoft.VisualStudio.TestTools.UnitTesting;
using File = NanoFakes.System.IO.File;
using FileStream = NanoFakes.System.IO.FileStream;

namespace GluteSense.NanoFakes.Tests.Storage;

[TestClass]
public sealed class FileStreamTests
{
    private const string Path = @"I:\a.bin";

    [TestMethod]
    public void What_was_written_and_closed_is_read_back_by_the_next_chip()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            using var stream = new FileStream(Path, FileMode.CreateNew);
            stream.Write([9, 1, 2, 3, 9], 1, 3);
            stream.WriteByte(4);
        });

        byte[] read = [];
        OnChip.Run(flash, () => read = File.ReadAllBytes(Path));

        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4 }, read);
    }

    [TestMethod]
    [DataRow(FileMode.Create, new byte[] { 7 })]
    [DataRow(FileMode.Truncate, new byte[] { 7 })]
    [DataRow(FileMode.Open, new byte[] { 7, 2, 3 })]
    [DataRow(FileMode.OpenOrCreate, new byte[] { 7, 2, 3 })]
    [DataRow(FileMode.Append, new byte[] { 1, 2, 3, 7 })]
    public void A_mode_says_what_becomes_of_the_old_content_and_only_the_close_makes_it_so(FileMode mode, byte[] expected)
    {
        VirtualFlash flash = Holding(1, 2, 3);
        byte[] beforeClose = [];
        OnChip.Run(flash, () =>
        {
            var stream = new FileStream(Path, mode, FileAccess.Write);
            stream.Write([7], 0, 1);
            stream.Flush();
            beforeClose = flash.Content(Path);
            stream.Close();
        });

        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, beforeClose);
        CollectionAssert.AreEqual(expected, flash.Content(Path));
    }

    [TestMethod]
    public void A_new_file_is_there_at_once_but_empty()
    {
        // littlefs commits the name when it opens (lfs.c, lfs_file_opencfg_), the content when it closes.
        var flash = new VirtualFlash();
        int lengthWhileOpen = -1;
        OnChip.Run(flash, () =>
        {
            using FileStream stream = File.Create(Path);
            stream.Write(new byte[100], 0, 100);
            lengthWhileOpen = flash.Content(Path).Length;
        });

        Assert.AreEqual(0, lengthWhileOpen);
        Assert.HasCount(100, flash.Content(Path));
    }

    [TestMethod]
    public void Creating_what_exists_and_opening_what_does_not_fail()
    {
        OnChip.Run(Holding(1), () =>
        {
            Assert.ThrowsExactly<IOException>(() => new FileStream(Path, FileMode.CreateNew));
            Assert.ThrowsExactly<IOException>(() => new FileStream(@"I:\b.bin", FileMode.Open));
            Assert.ThrowsExactly<IOException>(() => new FileStream(@"I:\b.bin", FileMode.Truncate));
            Assert.ThrowsExactly<IOException>(() => new FileStream(@"I:\none\b.bin", FileMode.Create));
            Assert.ThrowsExactly<IOException>(() => new FileStream(@"D:\b.bin", FileMode.Create));
            Assert.ThrowsExactly<IOException>(() => new FileStream("b.bin", FileMode.Create));
            Assert.IsFalse(File.Exists(@"I:\b.bin"));
        });
    }

    [TestMethod]
    [DataRow(FileMode.Create, FileAccess.Read)]
    [DataRow(FileMode.CreateNew, FileAccess.Read)]
    [DataRow(FileMode.Truncate, FileAccess.Read)]
    [DataRow(FileMode.Append, FileAccess.Read)]
    [DataRow(FileMode.Append, FileAccess.ReadWrite)]
    public void A_mode_that_writes_refuses_other_accesses(FileMode mode, FileAccess access)
    {
        OnChip.Run(Holding(1), () => Assert.ThrowsExactly<ArgumentException>(() => new FileStream(Path, mode, access)));
    }

    [TestMethod]
    public void Access_is_kept_to()
    {
        OnChip.Run(Holding(1), () =>
        {
            using (var reader = new FileStream(Path, FileMode.Open, FileAccess.Read))
            {
                Assert.ThrowsExactly<NotSupportedException>(() => reader.Write([1], 0, 1));
                Assert.IsFalse(reader.CanWrite);
            }

            using var writer = new FileStream(Path, FileMode.Append);
            Assert.ThrowsExactly<NotSupportedException>(() => writer.Read(new byte[1], 0, 1));
            Assert.ThrowsExactly<IOException>(() => writer.Seek(0, SeekOrigin.Begin));
        });
    }

    [TestMethod]
    public void An_open_file_can_be_neither_opened_nor_deleted_until_it_is_closed()
    {
        OnChip.Run(Holding(1), () =>
        {
            var stream = new FileStream(Path, FileMode.Open, FileAccess.Read);
            Assert.ThrowsExactly<IOException>(() => new FileStream(Path, FileMode.Open, FileAccess.Read));
            Assert.ThrowsExactly<IOException>(() => File.Delete(Path));
            stream.Close();

            File.Delete(Path);
            Assert.IsFalse(File.Exists(Path));
        });
    }

    [TestMethod]
    public void Two_handles_need_ReadWrite_sharing_on_both_sides()
    {
        OnChip.Run(Holding(1), () =>
        {
            using var first = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var second = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Assert.ThrowsExactly<IOException>(() => new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
        });
    }

    [TestMethod]
    public void A_handle_that_failed_to_open_holds_nothing()
    {
        OnChip.Run(Holding(1), () =>
        {
            Assert.ThrowsExactly<IOException>(() => new FileStream(Path, FileMode.CreateNew));
            using var stream = new FileStream(Path, FileMode.Open);
            Assert.AreEqual(1, stream.Length);
        });
    }

    [TestMethod]
    public void Position_length_and_the_end_are_those_of_the_handle()
    {
        VirtualFlash flash = Holding(1, 2, 3, 4);
        OnChip.Run(flash, () =>
        {
            using var stream = new FileStream(Path, FileMode.Open);
            byte[] buffer = new byte[8];
            Assert.AreEqual(2, stream.Seek(-2, SeekOrigin.End));
            Assert.AreEqual(2, stream.Read(buffer, 3, 5));
            CollectionAssert.AreEqual(new byte[] { 0, 0, 0, 3, 4, 0, 0, 0 }, buffer);
            Assert.AreEqual(0, stream.Read(buffer, 0, 8));
            Assert.AreEqual(-1, stream.ReadByte());
            stream.Position = 6;
            stream.Write([9], 0, 1);
            Assert.AreEqual(7, stream.Length);
            stream.SetLength(8);
            Assert.AreEqual(7, stream.Position);
        });

        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4, 0, 0, 9, 0 }, flash.Content(Path));
    }

    [TestMethod]
    public void Closing_twice_commits_once_and_a_closed_stream_is_of_no_use()
    {
        VirtualFlash flash = Holding(1);
        OnChip.Run(flash, () =>
        {
            var stream = new FileStream(Path, FileMode.Append);
            stream.Write([2], 0, 1);
            stream.Close();
            stream.Dispose();
            Assert.ThrowsExactly<ObjectDisposedException>(() => stream.Write([3], 0, 1));
            Assert.ThrowsExactly<ObjectDisposedException>(() => stream.Length);
        });

        Assert.AreEqual(1, flash.Stalls);
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, flash.Content(Path));
    }

    private static VirtualFlash Holding(params byte[] content)
    {
        var flash = new VirtualFlash();
        flash.Put(Path, content);
        return flash;
    }
}
