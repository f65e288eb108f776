using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Wearable.Tests;

/// <summary>The standard Running Speed and Cadence service: off until the owner wants it, and nothing but cadence then.</summary>
[TestClass]
public sealed class CadenceServiceTests
{
    private static readonly Guid _service = GattServiceUuids.RunningSpeedAndCadence;
    private static readonly Guid _measurement = GattCharacteristicUuids.RscMeasurement;

    [TestMethod]
    public void It_is_off_until_the_owner_switches_it_on_and_then_a_watch_gets_cadence_and_nothing_else()
    {
        var input = new BurstInput { Runs = true };
        using var bench = Bench.Owned(input);
        VirtualRadio radio = bench.Chip.Radio;
        Assert.IsFalse(radio.Characteristics.Any(found => found.Service == _service));
        bench.Owner.Central.Disconnect();
        bench.Owner.Central.Wait(0.2);
        CollectionAssert.DoesNotContain(radio.Scan().ServiceUuids.ToArray(), _service);

        bench.Owner.Connect();
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.SetRunningCadence, 1));
        bench.Owner.Central.WaitFor(() => !radio.IsConnected, 2);
        bench.Owner.Central.WaitFor(() => radio.IsAdvertising, 3);
        Assert.AreEqual(1, bench.Chip.RestartCount);
        CollectionAssert.Contains(radio.Scan().ServiceUuids.ToArray(), _service);
        CollectionAssert.Contains(radio.Scan().ServiceUuids.ToArray(), GattTable.Uuid(GattTable.Service));

        bench.Owner.Central.Wait(0.5);
        bench.HoldButton(0.3);
        var watch = new Central(bench.Chip);
        watch.Connect();
        watch.Complete(radio.Subscribe(_measurement));
        watch.SubscribeToAll();
        watch.Wait(45);

        Assert.IsTrue(radio.IsConnected, "the watch was shed");
        Assert.IsTrue(watch.Heard.All(heard => heard.Characteristic == _measurement));
        Assert.AreEqual(45, watch.Heard.Count, 2);
        Assert.IsTrue(watch.Heard.All(heard => heard.Payload.Length == 4));
        foreach (CentralNotification heard in watch.Heard.Skip(15))
        {
            Assert.AreEqual(BurstInput.StridesPerMinute, heard.Payload[3], 2);
        }
    }

    [TestMethod]
    public void Switched_off_it_is_gone()
    {
        using var bench = Bench.Owned(new BurstInput());
        foreach (int on in (int[])[1, 0])
        {
            Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.SetRunningCadence, on));
            bench.Owner.Central.WaitFor(() => !bench.Chip.Radio.IsConnected, 2);
            bench.Owner.Connect();
            Assert.AreEqual(on == 1, bench.Chip.Radio.Characteristics.Any(found => found.Service == _service));
        }
    }
}
