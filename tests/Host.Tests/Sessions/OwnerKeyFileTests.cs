using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class OwnerKeyFileTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [TestMethod]
    public void A_key_that_was_saved_is_there_for_the_next_program()
    {
        using TestFolder folder = new();
        OwnerKey key = OwnerKey.Create();
        string path = folder.File("new/folder/device.key");

        Assert.IsFalse(new OwnerKeyFile(path).TryLoad(out _));
        new OwnerKeyFile(path).Save(OwnerKey.Create());
        new OwnerKeyFile(path).Save(key);

        Assert.IsTrue(new OwnerKeyFile(path).TryLoad(out OwnerKey loaded));
        Assert.AreEqual(key.ToText(), loaded.ToText());
        Assert.HasCount(1, Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [TestMethod]
    public void Nobody_else_may_read_the_file_or_its_folder()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TestFolder folder = new();
        OwnerKeyFile file = new(folder.File("keys/device.key"));
        file.Save(OwnerKey.Create());

        Assert.AreEqual(OwnerOnly, File.GetUnixFileMode(file.Path));
        Assert.AreEqual(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file.Path)!));
    }

    [TestMethod]
    public void A_file_that_others_may_read_is_refused_with_what_to_do()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TestFolder folder = new();
        OwnerKeyFile file = new(folder.File("device.key"));
        file.Save(OwnerKey.Create());
        File.SetUnixFileMode(file.Path, OwnerOnly | UnixFileMode.GroupRead);

        SessionException error = Assert.ThrowsExactly<SessionException>(() => file.TryLoad(out _));

        Assert.Contains("chmod 600", error.Message);
    }

    [TestMethod]
    public void A_file_without_a_key_is_refused_with_what_to_do()
    {
        using TestFolder folder = new();
        OwnerKeyFile file = new(folder.File("device.key"));
        file.Save(OwnerKey.Create());
        File.WriteAllText(file.Path, "not a key");

        SessionException error = Assert.ThrowsExactly<SessionException>(() => file.TryLoad(out _));

        Assert.Contains(file.Path, error.Message);
        Assert.Contains("claim the device anew", error.Message);
    }

    [TestMethod]
    public void A_place_that_can_not_be_written_is_named()
    {
        using TestFolder folder = new();
        File.WriteAllText(folder.File("file"), "");
        OwnerKeyFile file = new(folder.File("file/device.key"));

        IOException error = Assert.ThrowsExactly<IOException>(() => file.Save(OwnerKey.Create()));

        Assert.Contains(file.Path, error.Message);
    }

    [TestMethod]
    public void Every_device_has_a_file_of_its_own_whatever_its_address_looks_like()
    {
        string colons = OwnerKeyFile.For("A0:B1:C2:D3:E4:F5").Path;

        Assert.AreEqual(colons, OwnerKeyFile.For("a0-b1-c2-d3-e4-f5").Path);
        Assert.AreNotEqual(colons, OwnerKeyFile.For("A0:B1:C2:D3:E4:F6").Path);
        Assert.AreEqual("etcpasswd.key", Path.GetFileName(OwnerKeyFile.For("../../etc/passwd").Path));
        Assert.AreEqual(Path.GetDirectoryName(colons), Path.GetDirectoryName(OwnerKeyFile.For("../../etc/passwd").Path));
        Assert.ThrowsExactly<ArgumentException>(() => OwnerKeyFile.For("::"));
    }
}
