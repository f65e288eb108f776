using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.NanoFakes.Tests.Radio;

/// <summary>Events carry 8 bits of a characteristic's id. The library's own Device Information has the ids the first service does not take.</summary>
[TestClass]
public sealed class RoutingTests
{
    // Ids before the filling ones: Device Information 2, the bench's six.
    private const int IdsOfBench = 8;
    private const int FirstUnroutedId = 0x100;
    private const int IdOfData = 3;

    [TestMethod]
    public void Characteristic_255_still_works()
    {
        using RadioBench bench = BenchWith(FirstUnroutedId - 1, out List<GattLocalCharacteristic> made);
        bench.Radio.TryConnect();

        Assert.AreEqual(0, bench.Finish(bench.Radio.Subscribe(made[^1].Uuid)).Error);
        bench.RunFor(20_000);
        Assert.HasCount(1, made[^1].SubscribedClients);
        Assert.AreEqual(CentralRequest.UnlikelyError, bench.Finish(bench.Radio.Read(made[^1].Uuid)).Error);
        Assert.IsFalse(bench.Radio.IsBroken);
    }

    [TestMethod]
    public void Events_of_characteristic_256_get_lost()
    {
        using RadioBench bench = BenchWith(FirstUnroutedId, out List<GattLocalCharacteristic> made);
        bench.Radio.TryConnect();
        Assert.AreEqual(0, bench.Finish(bench.Radio.Subscribe(made[^1].Uuid)).Error);
        long beginUs = bench.Chip.NowUs;

        Assert.AreEqual(CentralRequest.UnlikelyError, bench.Finish(bench.Radio.Read(made[^1].Uuid)).Error);

        Assert.IsGreaterThan(2_000_000L, bench.Chip.NowUs - beginUs);
        Assert.IsEmpty(made[^1].SubscribedClients);
    }

    [TestMethod]
    public void Subscribing_to_a_later_one_subscribes_the_one_with_its_low_byte()
    {
        using RadioBench bench = BenchWith(FirstUnroutedId + IdOfData, out List<GattLocalCharacteristic> made);
        bench.Radio.TryConnect();

        Assert.AreEqual(0, bench.Finish(bench.Radio.Subscribe(made[^1].Uuid)).Error);
        bench.RunFor(20_000);

        Assert.IsEmpty(made[^1].SubscribedClients);
        Assert.HasCount(1, bench.DataCharacteristic.SubscribedClients);
    }

    [TestMethod]
    public void Reading_a_later_one_reads_the_description_of_the_one_with_its_low_byte()
    {
        using RadioBench bench = BenchWith((2 * FirstUnroutedId) - 1, out List<GattLocalCharacteristic> made);
        bench.Radio.TryConnect();
        GattLocalCharacteristic described = made[FirstUnroutedId - 1 - IdsOfBench - 1];

        CentralRequest read = bench.Finish(bench.Radio.Read(made[^1].Uuid));
        CentralRequest write = bench.Finish(bench.Radio.Write(made[^1].Uuid, [1]));

        Assert.AreEqual(described.UserDescription, Encoding.UTF8.GetString(read.Value));
        Assert.AreEqual(CentralRequest.UnlikelyError, write.Error);
    }

    /// <summary>A bench whose last characteristic has an id.</summary>
    private static RadioBench BenchWith(int lastId, out List<GattLocalCharacteristic> made)
    {
        var all = new List<GattLocalCharacteristic>();
        made = all;
        return new RadioBench(beforeAdvertising: bench =>
        {
            for (int id = IdsOfBench + 1; id <= lastId; id++)
            {
                all.Add(bench.Create(Guid.NewGuid(), new()
                {
                    CharacteristicProperties =
                        GattCharacteristicProperties.Notify | GattCharacteristicProperties.Read | GattCharacteristicProperties.Write,
                    UserDescription = $"number {id}",
                }));
            }
        });
    }
}
