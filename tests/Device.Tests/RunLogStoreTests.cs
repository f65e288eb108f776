using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class RunLogStoreTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(7)]
    [DataRow(65535)]
    public void A_number_makes_a_name_and_the_name_the_number(int run) => Assert.AreEqual(run, RunLogStore.Number(RunLogStore.Name(run)));

    [TestMethod]
    [DataRow("")]
    [DataRow("run.log")]
    [DataRow("run1.lo")]
    [DataRow("ran1.log")]
    [DataRow("run1x.log")]
    [DataRow("run-1.log")]
    [DataRow("run65536.log")]
    [DataRow("run99999999999.log")]
    [DataRow("settings.a")]
    public void Other_files_are_no_runs(string name) => Assert.AreEqual(-1, RunLogStore.Number(name));

    [TestMethod]
    public void Runs_are_listed_found_measured_and_deleted()
    {
        var flash = new VirtualFlash();
        flash.Put(@"I:\settings.a", [1]);
        OnChip.Run(flash, () =>
        {
            var store = new RunLogStore(new FlashFiles());
            Assert.IsEmpty(store.Runs());
            store.Begin(3);
            Assert.IsTrue(store.Append([1, 2], 2));
            Assert.IsTrue(store.Append([3], 1));
            store.Begin(65535);
            Assert.IsTrue(store.Append([4], 1));
            CollectionAssert.AreEquivalent(new[] { 3, 65535 }, store.Runs());
            Assert.AreEqual(3, store.Length(3));
            Assert.AreEqual(0, store.FreeNumber(65535), "Numbers wrap.");
            Assert.AreEqual(4, store.FreeNumber(3));
            Assert.AreEqual(5, store.FreeNumber(5));
            Assert.IsTrue(store.Exists(3));
            Assert.IsTrue(store.Delete(3));
            Assert.IsFalse(store.Exists(3));
            Assert.IsNull(store.Open(3));
        });
    }
}
