using GluteSense.Calibration;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Storage;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class WearerDataTests
{
    private static readonly SamplingRate Rate = Parts.Rate(500);

    [TestMethod]
    public void A_calibration_in_flash_is_taken_over_and_said_to_be_old_until_rest_is_measured()
    {
        VirtualFlash flash = Calibrated();
        OnChip.Run(flash, () =>
        {
            (WearerData wearer, Settings settings, DeviceStatus status) = New();
            Assert.AreEqual(500, wearer.StoredRateHz());
            wearer.Restore(Rate);
            Assert.AreEqual(7000, wearer.Calibration.RestVarianceQ8(1));
            Assert.AreEqual(DeviceFaults.OldCalibration, status.Faults);
            settings.Values.Sets.Begin(0);
            wearer.MarkFresh();
            Assert.AreEqual(0, status.Faults);
            Assert.AreEqual(1, settings.Values.Sets.Begin(0), "Sets count anew.");
        });
    }

    [TestMethod]
    public void One_that_was_cleared_is_no_old_one() => OnChip.Run(Cleared(), () =>
    {
        (WearerData wearer, _, DeviceStatus status) = New();
        Assert.AreEqual(500, wearer.StoredRateHz());
        wearer.Restore(Rate);
        Assert.IsFalse(wearer.Calibration.HasRest(1));
        Assert.AreEqual(0, status.Faults);
    });

    [TestMethod]
    public void Of_another_wearer_nothing_stays()
    {
        VirtualFlash flash = Cleared();
        Assert.HasCount(2, flash.Files, "The older copy still has the calibration.");
        OnChip.Run(flash, () =>
        {
            (WearerData wearer, _, _) = New();
            wearer.StoredRateHz();
            wearer.Calibration.SetRest(0, 1);
            Assert.IsTrue(wearer.Erase());
            Assert.IsFalse(wearer.Calibration.HasRest(0));
        });
        Assert.IsEmpty(flash.Files);
    }

    [TestMethod]
    public void A_flash_that_does_not_take_it_is_a_fault_until_it_does()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            (WearerData wearer, _, DeviceStatus status) = New();
            wearer.StoredRateHz();
            flash.WritesFail = true;
            wearer.Save(Rate);
            Assert.AreEqual(DeviceFaults.Storage, status.Faults);
            flash.WritesFail = false;
            wearer.Save(Rate);
            Assert.AreEqual(0, status.Faults);
        });
    }

    [TestMethod]
    public void The_facts_of_a_run_have_the_calibration() => OnChip.Run(() =>
    {
        (WearerData wearer, _, _) = New();
        wearer.Calibration.SetRest(3, 0);
        foreach (int trial in new[] { 800, 800, 800 })
        {
            wearer.Calibration.AddTrial(2, trial, ReferenceKind.Submaximal, 0);
        }

        var facts = new RunLogFacts();
        wearer.Describe(facts);
        Assert.AreEqual((int)ReferenceKind.Submaximal, facts.ReferenceKind);
        CollectionAssert.AreEqual(new[] { -1, -1, 800, -1 }, facts.ReferenceRmsQ4);
        CollectionAssert.AreEqual(new[] { -1, -1, -1, 0 }, facts.RestVarianceQ8);
    });

    private static (WearerData Wearer, Settings Settings, DeviceStatus Status) New()
    {
        var files = new FlashFiles();
        var settings = new Settings(files);
        var status = new DeviceStatus();
        return (new WearerData(files, settings, status), settings, status);
    }

    private static VirtualFlash Calibrated()
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            (WearerData wearer, _, DeviceStatus status) = New();
            wearer.StoredRateHz();
            wearer.Calibration.SetRest(1, 7000);
            wearer.Save(Rate);
            Assert.AreEqual(0, status.Faults);
        });
        return flash;
    }

    private static VirtualFlash Cleared()
    {
        VirtualFlash flash = Calibrated();
        OnChip.Run(flash, () =>
        {
            (WearerData wearer, _, _) = New();
            wearer.StoredRateHz();
            wearer.Restore(Rate);
            wearer.Clear(Rate);
        });
        return flash;
    }
}
