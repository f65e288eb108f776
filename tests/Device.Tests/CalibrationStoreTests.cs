using GluteSense.Calibration;
using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class CalibrationStoreTests
{
    [TestMethod]
    public void A_saved_calibration_comes_back_after_a_restart()
    {
        VirtualFlash flash = Saved();
        OnChip.Run(flash, () =>
        {
            var store = new CalibrationStore(new FlashFiles());
            var state = new CalibrationState();
            Assert.AreEqual(500, store.Load());
            Assert.IsTrue(store.TryRestore(state, Parts.Rate(500)));
            Assert.AreEqual(12_345, state.RestVarianceQ8(0));
            Assert.IsFalse(state.HasRest(1));
            Assert.AreEqual(1600, state.ReferenceRmsQ4(0));
            Assert.AreEqual(ReferenceKind.Mvic, state.Kind);
        });
    }

    [TestMethod]
    [DataRow(250)]
    [DataRow(1000)]
    public void It_belongs_to_its_rate(int rateHz) => OnChip.Run(Saved(), () =>
    {
        var store = new CalibrationStore(new FlashFiles());
        var state = new CalibrationState();
        store.Load();
        Assert.IsFalse(store.TryRestore(state, Parts.Rate(rateHz)));
        Assert.IsFalse(state.HasRest(0));
    });

    [TestMethod]
    public void Without_one_there_is_nothing_to_restore() => OnChip.Run(() =>
    {
        var store = new CalibrationStore(new FlashFiles());
        Assert.AreEqual(0, store.Load());
        Assert.IsFalse(store.TryRestore(new CalibrationState(), Parts.Rate(500)));
    });

    [TestMethod]
    public void Erased_it_is_gone_in_both_copies()
    {
        VirtualFlash flash = Saved();
        OnChip.Run(flash, () =>
        {
            var store = new CalibrationStore(new FlashFiles());
            store.Load();
            Assert.IsTrue(store.Save(new CalibrationState(), Parts.Rate(500)));
            Assert.HasCount(2, flash.Files);
            Assert.IsTrue(store.Erase());
        });
        Assert.IsEmpty(flash.Files);
    }

    [TestMethod]
    public void What_the_flash_does_not_take_is_told_and_the_last_one_stands()
    {
        VirtualFlash flash = Saved();
        OnChip.Run(flash, () =>
        {
            var store = new CalibrationStore(new FlashFiles());
            store.Load();
            flash.WritesFail = true;
            Assert.IsFalse(store.Save(new CalibrationState(), Parts.Rate(1000)));
            Assert.IsFalse(store.Erase());
            flash.WritesFail = false;
        });
        OnChip.Run(flash, () => Assert.AreEqual(500, new CalibrationStore(new FlashFiles()).Load()));
    }

    private static VirtualFlash Saved()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var state = new CalibrationState();
            state.SetRest(0, 12_345);
            foreach (int trial in new[] { 1500, 1600, 1700 })
            {
                state.AddTrial(0, trial, ReferenceKind.Mvic, 0);
            }

            var store = new CalibrationStore(new FlashFiles());
            store.Load();
            Assert.IsTrue(store.Save(state, Parts.Rate(500)));
        });
        return flash;
    }
}
