using Microsoft.VisualStudio.TestTools.UnitTesting;
using Directory = NanoFakes.System.IO.Directory;
using File = NanoFakes.System.IO.File;
using FileStream = NanoFakes.System.IO.FileStream;

namespace GluteSense.NanoFakes.Tests.Storage;

[TestClass]
public sealed class FileTests
{
    [TestMethod]
    public void Whole_files_are_written_replaced_and_read()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            File.WriteAllBytes(@"I:\a", [1, 2, 3]);
            File.WriteAllBytes(@"I:\a", [4]);

            CollectionAssert.AreEqual(new byte[] { 4 }, File.ReadAllBytes(@"I:\a"));
            Assert.ThrowsExactly<IOException>(() => File.ReadAllBytes(@"I:\b"));
        });
    }

    [TestMethod]
    public void Existence_is_of_files_and_of_directories_apart()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            Directory.CreateDirectory(@"I:\log\old");
            File.WriteAllBytes(@"I:\log\a", []);

            Assert.IsTrue(File.Exists(@"I:\log\a"));
            Assert.IsTrue(File.Exists("I:/log//a"));
            Assert.IsFalse(File.Exists(@"I:\log\A"));
            Assert.IsFalse(File.Exists(@"I:\log"));
            Assert.IsFalse(File.Exists(@"X:\log"));
            Assert.IsFalse(File.Exists(""));
            Assert.IsTrue(Directory.Exists(@"I:\"));
            Assert.IsTrue(Directory.Exists(@"I:\log\"));
            Assert.IsTrue(Directory.Exists(@"I:\log\old"));
            Assert.IsFalse(Directory.Exists(@"I:\log\a"));
        });
    }

    [TestMethod]
    public void A_directory_lists_its_own_files_by_name_without_those_of_the_device()
    {
        var flash = new VirtualFlash();
        flash.Put(@"I:\con_CN.sys", [0]);
        OnChip.Run(flash, () =>
        {
            Directory.CreateDirectory(@"I:\log");
            foreach (string path in (string[])[@"I:\b", @"I:\a", @"I:\log\c"])
            {
                File.WriteAllBytes(path, []);
            }

            CollectionAssert.AreEqual(new[] { @"I:\a", @"I:\b" }, Directory.GetFiles(@"I:\"));
            CollectionAssert.AreEqual(new[] { @"I:\log\c" }, Directory.GetFiles(@"I:\log"));
            CollectionAssert.AreEqual(new[] { @"I:\log" }, Directory.GetDirectories(@"I:\"));
            Assert.ThrowsExactly<IOException>(() => Directory.GetFiles(@"I:\none"));
        });
    }

    [TestMethod]
    public void Deleting_what_is_not_there_does_no_harm_but_a_directory_is_no_file()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            Directory.CreateDirectory(@"I:\log");
            File.Delete(@"I:\none");
            Assert.ThrowsExactly<IOException>(() => File.Delete(@"I:\log"));
            Assert.ThrowsExactly<IOException>(() => File.Delete(@"I:\none\a"));
            Directory.Delete(@"I:\log");
            Assert.IsFalse(Directory.Exists(@"I:\log"));
        });
    }

    [TestMethod]
    public void A_directory_with_something_in_it_stays()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            Directory.CreateDirectory(@"I:\log");
            File.WriteAllBytes(@"I:\log\a", []);
            Assert.ThrowsExactly<IOException>(() => Directory.Delete(@"I:\log"));
            Assert.ThrowsExactly<IOException>(() => Directory.CreateDirectory(@"I:\log\a"));
        });
    }

    [TestMethod]
    public void A_move_takes_the_content_along_and_never_replaces()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            File.WriteAllBytes(@"I:\a", [1]);
            File.WriteAllBytes(@"I:\b", [2]);
            Assert.ThrowsExactly<IOException>(() => File.Move(@"I:\a", @"I:\b"));
            Assert.ThrowsExactly<IOException>(() => File.Move(@"I:\none", @"I:\c"));
            File.Move(@"I:\a", @"I:\c");
        });

        CollectionAssert.AreEqual(new[] { @"I:\b", @"I:\c" }, flash.Files.ToArray());
        CollectionAssert.AreEqual(new byte[] { 1 }, flash.Content(@"I:\c"));
    }

    [TestMethod]
    public void The_short_forms_of_opening_share_nothing()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            File.WriteAllBytes(@"I:\a", [1, 2]);
            Func<FileStream>[] forms =
            [
                () => File.OpenRead(@"I:\a"),
                () => File.OpenWrite(@"I:\a"),
                () => File.Open(@"I:\a", FileMode.Append),
                () => File.Open(@"I:\a", FileMode.Open, FileAccess.Read),
                () => File.Open(@"I:\a", FileMode.Open, FileAccess.Read, FileShare.None),
            ];
            foreach (Func<FileStream> open in forms)
            {
                using FileStream stream = open();
                Assert.ThrowsExactly<IOException>(() => new FileStream(@"I:\a", FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            }
        });
    }
}
