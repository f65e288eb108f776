using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class SettingsTests
{
    [TestMethod]
    public void A_new_device_has_no_owner_and_cues_always() => OnChip.Run(() =>
    {
        var settings = new Settings(new FlashFiles());
        Assert.IsFalse(settings.Values.HasOwner);
        Assert.IsFalse(settings.Values.IsCadenceOn);
        Assert.AreEqual(1, settings.Values.CuePlan);
        Assert.AreEqual(0, settings.Values.NextRun);
    });

    [TestMethod]
    public void What_was_saved_holds_after_a_restart_and_what_was_not_is_gone()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var settings = new Settings(new FlashFiles());
            settings.Values.HasOwner = true;
            OwnerProof.Key.CopyTo(settings.Values.OwnerKey, 0);
            settings.Values.IsCadenceOn = true;
            settings.Values.CuePlan = 2;
            settings.Values.NextRun = 513;
            settings.Values.Sets.Begin(3);
            Assert.IsTrue(settings.Save());
            settings.Values.NextRun = 514;
        });
        OnChip.Run(flash, () =>
        {
            var settings = new Settings(new FlashFiles());
            Assert.IsTrue(settings.Values.HasOwner);
            CollectionAssert.AreEqual(OwnerProof.Key, settings.Values.OwnerKey);
            Assert.IsTrue(settings.Values.IsCadenceOn);
            Assert.AreEqual(2, settings.Values.CuePlan);
            Assert.AreEqual(513, settings.Values.NextRun);
            Assert.AreEqual(2, settings.Values.Sets.Begin(3), "One set was counted before.");
        });
    }

    [TestMethod]
    public void Settings_that_the_flash_does_not_take_are_told_and_the_old_ones_hold()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var settings = new Settings(new FlashFiles());
            settings.Values.NextRun = 5;
            Assert.IsTrue(settings.Save());
            flash.WritesFail = true;
            settings.Values.NextRun = 6;
            Assert.IsFalse(settings.Save());
        });
        OnChip.Run(flash, () => Assert.AreEqual(5, new Settings(new FlashFiles()).Values.NextRun));
    }
}
