using GluteSense.Host.Links;
using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Device;

[TestClass]
public sealed class LinkLossTests
{
    [TestMethod]
    public void A_run_goes_on_without_the_link_and_a_second_connection_finds_it_going()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        bench.Send(ControlOpcode.StartRun);
        bench.Receive(2.5);
        Assert.IsTrue(bench.Log.TryGetStatus(out DeviceStatus before));

        VirtualRadio radio = bench.Wearable.Chip.Radio;
        radio.Disconnect();
        Assert.ThrowsExactly<LinkException>(() => bench.Receive(1));
        Assert.IsTrue(radio.IsAdvertising);
        bench.Wearable.Chip.RunUntil(bench.Wearable.Chip.NowUs + 10_000_000);
        Assert.IsTrue(radio.IsAdvertising);
        bench.Connect();
        bench.Receive(2.5);

        Assert.IsTrue(bench.Log.TryGetStatus(out DeviceStatus after));
        Assert.AreEqual(DeviceMode.Run, after.Mode);
        Assert.AreEqual(0, after.MissedTicks);

        // 500 ticks a second over 10 s without the link, and about 2.5 s with it.
        Assert.IsInRange(before.Ticks + 5_500, before.Ticks + 7_000, after.Ticks);
        ModeSpan run = bench.Stop();
        Assert.IsTrue(run.TryGetLengthMs(out int lengthMs));
        Assert.IsGreaterThan(15_000, lengthMs);
        Assert.HasCount(1, bench.Log.Modes);
    }

    [TestMethod]
    public void What_was_not_heard_during_the_loss_shows_as_a_gap()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        bench.Send(ControlOpcode.StartRun);
        bench.Receive(2);
        Assert.AreEqual(0, bench.LostPackets);
        bench.Wearable.Chip.Radio.Disconnect();
        bench.Wearable.Chip.RunUntil(bench.Wearable.Chip.NowUs + 5_000_000);
        bench.Connect();
        bench.Receive(2);

        // 20 blocks and one status a second.
        Assert.AreEqual(5 * 21, bench.LostPackets, 12);
        Assert.AreEqual(0, bench.Log.OutOfOrderPackets);
    }

    [TestMethod]
    public void The_device_can_be_connected_to_again_and_again()
    {
        using var bench = new DeviceBench();
        for (int connection = 0; connection < 30; connection++)
        {
            bench.Connect();
            Assert.AreEqual(247, bench.Link.Mtu);
            Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetRate, connection % 2 == 0 ? 250 : 1000).Result);
            bench.Link.Dispose();
            Assert.IsFalse(bench.Link.IsConnected);
            bench.Wearable.Chip.RunUntil(bench.Wearable.Chip.NowUs + 1_000_000);
        }
    }

    [TestMethod]
    public void A_device_that_another_central_has_taken_is_waited_for_10_s_also_late_in_its_life()
    {
        using var bench = new DeviceBench();
        VirtualChip chip = bench.Wearable.Chip;
        bench.Connect();
        bench.Link.Dispose();
        chip.RunUntil(60_000_000);
        Assert.IsTrue(chip.Radio.TryConnect());
        chip.At(65_000_000, chip.Radio.Disconnect);

        bench.Connect();
        Assert.IsInRange(65.0, 65.5, bench.Link.Now.TotalSeconds);
        bench.Link.Dispose();
        Assert.IsTrue(chip.Radio.TryConnect());
        TimeSpan begin = bench.Link.Now;

        Assert.ThrowsExactly<LinkException>(bench.Connect);
        Assert.AreEqual(10, (bench.Link.Now - begin).TotalSeconds, 0.1);
    }

    [TestMethod]
    public void A_link_lost_at_any_moment_of_a_command_leaves_the_device_well()
    {
        using var bench = new DeviceBench();
        VirtualChip chip = bench.Wearable.Chip;
        for (int step = 0; step < 60; step++)
        {
            bench.Connect();
            bench.Send(ControlOpcode.Stop);
            CentralRequest write = chip.Radio.Write(GattTable.Uuid(GattTable.Control), [(byte)ControlOpcode.StartRun, 1]);
            long lostUs = chip.NowUs + step * 1_000;
            while (chip.NowUs < lostUs)
            {
                chip.RunUntil(lostUs);
            }

            chip.Radio.Disconnect();
            Assert.IsTrue(write.IsComplete);
            chip.RunUntil(chip.NowUs + 300_000);
            Assert.IsFalse(chip.Radio.IsBroken);
        }

        bench.Connect();
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.Stop).Result);
    }
}
