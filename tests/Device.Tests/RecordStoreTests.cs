using GluteSense.NanoFakes;
using GluteSense.Storage;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class RecordStoreTests
{
    private const string A = @"I:\r.a";
    private const string B = @"I:\r.b";

    [TestMethod]
    public void The_last_of_many_saves_is_loaded() => OnChip.Run(() =>
    {
        RecordStore store = New();
        Assert.AreEqual(0, store.Load());
        for (int value = 1; value <= 7; value++)
        {
            Save(store, (byte)value);
            Assert.AreEqual((byte)value, Loaded());
        }
    });

    [TestMethod]
    [DataRow(A)]
    [DataRow(B)]
    public void With_either_copy_spoilt_the_other_one_counts_and_the_next_save_takes_the_place_of_the_spoilt_one(string spoilt)
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            RecordStore store = New();
            store.Load();
            Save(store, 1);
            Save(store, 2);
            byte[] good = flash.Content(spoilt == A ? B : A);
            flash.Corrupt(spoilt, 5);
            byte loaded = Loaded();
            Assert.IsTrue(loaded is 1 or 2);
            RecordStore next = New();
            next.Load();
            Save(next, 3);
            CollectionAssert.AreEqual(good, flash.Content(spoilt == A ? B : A));
            Assert.AreEqual((byte)3, Loaded());
        });
    }

    [TestMethod]
    public void A_write_cut_at_any_moment_leaves_the_last_save_or_this_one()
    {
        for (int cutMs = 1; cutMs < 130; cutMs += 3)
        {
            var flash = new VirtualFlash();
            OnChip.Run(flash, () =>
            {
                RecordStore store = New();
                store.Load();
                Save(store, 1);
                Save(store, 2);
            });
            using (var chip = new VirtualChip(ChipProfile.Fast, new Codes(), flash))
            {
                chip.PowerOn(() =>
                {
                    RecordStore store = New();
                    store.Load();
                    Save(store, 3);
                });
                chip.PowerCutAt(cutMs * 1000);
                chip.RunUntil(10_000_000);
            }

            OnChip.Run(flash, () => Assert.IsTrue(Loaded() is 2 or 3));
        }
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_save_the_flash_does_not_take_is_told_and_never_costs_the_last_good_one(bool isFull)
    {
        var flash = new VirtualFlash { FullDiskIsSilent = true };
        OnChip.Run(flash, () =>
        {
            RecordStore store = New();
            store.Load();
            Save(store, 1);
            flash.Fill();
            flash.WritesFail = !isFull;
            for (byte value = 2; value < 5; value++)
            {
                store.Copy[TwoCopyRecord.PayloadOffset] = value;
                Assert.IsFalse(store.Save(1, 4));
                Assert.AreEqual((byte)1, Loaded());
            }
        });
    }

    private static RecordStore New() => new(new FlashFiles(), "r", 9);

    private static void Save(RecordStore store, byte value)
    {
        store.Copy[TwoCopyRecord.PayloadOffset] = value;
        Assert.IsTrue(store.Save(1, 4));
    }

    private static byte Loaded()
    {
        RecordStore store = New();
        Assert.AreEqual(4, store.Load());
        return store.Copy[TwoCopyRecord.PayloadOffset];
    }
}
