using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

/// <summary>Who becomes the owner, and what he finds.</summary>
[TestClass]
public sealed class ClaimTests
{
    private static readonly byte[] _otherKey = [.. Enumerable.Range(101, 16).Select(value => (byte)value)];

    [TestMethod]
    public void Without_the_button_nobody_becomes_the_owner()
    {
        using var bench = Bench.PowerOn(new BurstInput());
        bench.Owner.Central.Wait(1);
        bench.Owner.Central.Connect();
        bench.Owner.Claim();
        Assert.IsFalse(bench.Owner.State().HasOwner);
        bench.HoldButton(2.5);
        Assert.IsFalse(bench.Owner.State().IsWindowOpen, "a press of less than three seconds opens nothing");
        bench.Owner.Claim();
        Assert.IsFalse(bench.Owner.State().HasOwner);
    }

    [TestMethod]
    public void After_its_60_s_the_window_is_closed()
    {
        using var bench = Bench.PowerOn(new BurstInput());
        bench.Owner.Central.Wait(1);
        bench.HoldButton(3.5);
        bench.Owner.Central.Connect();
        Assert.IsTrue(bench.Owner.State().IsWindowOpen);
        bench.Owner.Central.WaitFor(() => !bench.Chip.Radio.IsConnected, 60);
        bench.Owner.Central.Connect();
        bench.Owner.Claim();
        Assert.IsFalse(bench.Owner.State().HasOwner);
    }

    [TestMethod]
    public void The_first_claim_closes_the_window()
    {
        using var bench = Bench.Owned(new BurstInput());
        var other = new Owner(bench.Chip, _otherKey);
        other.Claim();
        other.Central.Disconnect();
        other.Central.Connect();
        Assert.IsFalse(other.TryProve());
    }

    [TestMethod]
    public void The_press_that_woke_the_device_opens_nothing()
    {
        using var bench = Bench.Owned(new BurstInput());
        bench.Owner.Central.Write(GattTable.Control, (byte)ControlOpcode.Sleep, 1);
        bench.Owner.Central.WaitFor(() => bench.Chip.IsAsleep, 2);
        Assert.IsTrue(bench.Chip.IsAsleep);
        bench.HoldButton(7);
        Assert.IsTrue(bench.Chip.IsRunning);
        bench.Owner.Central.Connect();
        Assert.IsFalse(bench.Owner.State().IsWindowOpen);
        bench.HoldButton(3.5);
        Assert.IsTrue(bench.Owner.State().IsWindowOpen, "the next press does");
    }

    [TestMethod]
    public void A_new_owner_finds_neither_calibration_nor_logs()
    {
        using var bench = OwnedWithData();
        var other = new Owner(bench.Chip, _otherKey);
        bench.HoldButton(3.5);
        bench.Owner.Central.Disconnect();
        other.Central.Connect();
        other.Claim();
        other.Central.Wait(3);
        Assert.IsTrue(other.TryProve());
        other.Central.SubscribeToAll();
        Assert.IsEmpty(Logs(bench.Chip.Flash));
        Assert.AreEqual(
            CommandResult.NeedsQuiet, other.Ask(new ControlCommand { Opcode = ControlOpcode.StartReference, Value = 3000, ChannelMask = 15, Kind = 2 })!.Result);
        Assert.AreEqual(CommandResult.NoSuchRun, other.Send(ControlOpcode.SyncRun, 0));

        bench.Chip.PowerCut();
        bench.PowerOnAgain();
        other.Connect();
        Assert.AreEqual(0, other.NextStatus().Faults, "an old calibration was found");
    }

    [TestMethod]
    public void A_power_cut_during_a_claim_never_leaves_a_new_key_with_old_data()
    {
        VirtualFlash owned;
        using (Bench bench = OwnedWithData())
        {
            owned = Bench.CopyOf(bench.Chip.Flash);
        }

        var random = new Random(7);
        int handedOver = 0;
        for (int cut = 0; cut < 50; cut++)
        {
            using var bench = Bench.PowerOn(new BurstInput(), Bench.CopyOf(owned));
            var other = new Owner(bench.Chip, _otherKey);
            other.Central.Wait(1);
            bench.HoldButton(3.5);
            other.Central.Connect();
            bench.Chip.PowerCutAt(bench.Chip.NowUs + 20_000 + random.Next(400_000));
            other.Claim();
            other.Central.Wait(0.5);
            bench.PowerOnAgain();
            other.Central.Connect();
            if (other.TryProve())
            {
                handedOver++;
                Assert.IsEmpty(Logs(bench.Chip.Flash), $"cut {cut}");
                other.Central.SubscribeToAll();
                Assert.AreEqual(
                    CommandResult.NeedsQuiet,
                    other.Ask(new ControlCommand { Opcode = ControlOpcode.StartReference, Value = 3000, ChannelMask = 15, Kind = 2 })!.Result,
                    $"cut {cut}");
            }
            else
            {
                other.Central.Disconnect();
                bench.Owner.Connect();
            }
        }

        Assert.IsGreaterThan(5, handedOver, "cuts after the key was stored");
        Assert.IsLessThan(45, handedOver, "cuts before");
    }

    /// <summary>An owned device with a calibration, in both copies, and two runs.</summary>
    private static Bench OwnedWithData()
    {
        var bench = Bench.Owned(new BurstInput());
        bench.Owner.CalibrateQuiet();
        bench.Owner.CalibrateQuiet();
        for (int run = 0; run < 2; run++)
        {
            Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.StartRun));
            bench.Owner.Central.Wait(2);
            bench.Owner.Stop();
        }

        Assert.HasCount(2, Logs(bench.Chip.Flash));
        return bench;
    }

    private static string[] Logs(VirtualFlash flash) => [.. flash.Files.Where(file => file.EndsWith(".log", StringComparison.Ordinal))];
}
