using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Wearable.Tests;

/// <summary>What a central gets that has not proved ownership.</summary>
[TestClass]
public sealed class StrangerTests
{
    private static readonly byte[][] _commands =
    [
        [1, 1], [2, 2, 0xFA, 0], [3, 3, 0xE8, 3], [5, 5, 0], [6, 6], [7, 7], [8, 8], [9, 9, 0], [10, 10, 1], [11, 11, 1, 2, 3, 4], [12, 12],
        [13, 13, 0, 0, 0, 0, 0, 0], [14, 14, 0, 0], [15, 15], [], [0xFF, 0xFF, 0xFF],
    ];

    [TestMethod]
    public void In_29_s_of_a_run_a_stranger_hears_the_battery_level_only_and_moves_nothing()
    {
        var input = new BurstInput { Runs = true };
        using var bench = Bench.Owned(input);
        bench.Owner.Send(ControlOpcode.StartRun);
        bench.Owner.Central.Disconnect();
        bench.Owner.Central.Wait(0.5);
        Guid battery = GattCharacteristicUuids.BatteryLevel;
        var stranger = new Central(bench.Chip);

        stranger.Connect();
        stranger.SubscribeToAll();
        stranger.Complete(bench.Chip.Radio.Subscribe(battery));
        bench.Battery.Millivolts = 3700;
        stranger.Read(GattTable.Info);
        Assert.AreEqual(8, stranger.Error);
        foreach (byte[] command in _commands)
        {
            stranger.Write(GattTable.Control, command);
            Assert.AreEqual(0, stranger.Error);
            stranger.Wait(1.4);
        }

        stranger.Wait(3);
        Assert.IsTrue(bench.Chip.Radio.IsConnected, "shed too early");
        Assert.IsGreaterThan(0, stranger.Heard.Count(heard => heard.Characteristic == battery));
        Assert.AreEqual(0, stranger.Heard.Count(heard => heard.Characteristic != battery));

        stranger.WaitFor(() => !bench.Chip.Radio.IsConnected, 10);
        bench.Owner.Connect();
        DeviceStatus status = bench.Owner.NextStatus();
        Assert.AreEqual(DeviceMode.Run, status.Mode);
        Assert.AreEqual(_commands.Length, status.RefusedCommands);
        ModeSpan run = bench.Owner.Stop();
        Assert.IsTrue(run.TryGetFinalHealth(out DeviceHealth health));
        Assert.AreEqual(1, health.Sheds);
        Assert.IsTrue(run.TryGetLengthMs(out int lengthMs));
        Assert.HasCount((lengthMs + 999) / 1000, new ReadLog(bench.RunLog(0)).Seconds);
    }

    /// <remarks>
    /// The stack advertises again before managed code has heard of the disconnect: the next central may be there while the device still thinks of
    /// the last. Managed code hears of it with its next slice of 20 ms or, while the flash works, right after that.
    /// </remarks>
    [TestMethod]
    [DataRow(0.0, DisplayName = "at once: commands nothing")]
    [DataRow(0.02, DisplayName = "after a slice: hears nothing either")]
    public void Who_connects_when_the_owner_goes_commands_and_hears_nothing(double afterSeconds)
    {
        var input = new BurstInput { Runs = true };
        using var bench = Bench.Owned(input, radio: new RadioOptions { ConnectionIntervalUs = 7_500 });
        var random = new Random(5);
        bench.Owner.Send(ControlOpcode.StartRun);
        int heard = 0;
        for (int attempt = 0; attempt < 40; attempt++)
        {
            bench.Owner.Central.Wait(0.3 + (0.7 * random.NextDouble()));
            if (attempt % 4 == 0)
            {
                // Within a checkpoint's stall, when managed code hears of nothing.
                int stalls = bench.Chip.Flash.Stalls;
                bench.Owner.Central.WaitFor(() => bench.Chip.Flash.Stalls > stalls, 25);
            }

            bench.Owner.Central.Disconnect();
            bench.Owner.Central.Wait(afterSeconds);
            Assert.IsTrue(bench.Chip.Radio.TryConnect());
            var stranger = new Central(bench.Chip);
            stranger.Complete(bench.Chip.Radio.Pair());
            stranger.Write(GattTable.Control, (byte)ControlOpcode.Stop, 1);
            stranger.SubscribeToAll();
            stranger.Wait(0.5);
            heard += stranger.Heard.Count;
            stranger.Disconnect();
            bench.Owner.Connect();
            Assert.AreEqual(DeviceMode.Run, bench.Owner.NextStatus().Mode, $"attempt {attempt}");
        }

        Assert.IsTrue(afterSeconds == 0 || heard == 0, $"{heard} packets");
    }
}
