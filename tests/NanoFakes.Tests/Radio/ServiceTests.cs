using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace GluteSense.NanoFakes.Tests.Radio;

[TestClass]
public sealed class ServiceTests
{
    private const string BaseTail = "-0000-1000-8000-00805f9b34fb";

    [TestMethod]
    public void The_short_UUIDs_are_those_of_the_Bluetooth_SIG()
    {
        (Guid Uuid, string Short)[] expected =
        [
            (GattServiceUuids.Battery, "0000180f"),
            (GattServiceUuids.DeviceInformation, "0000180a"),
            (GattServiceUuids.RunningSpeedAndCadence, "00001814"),
            (GattCharacteristicUuids.BatteryLevel, "00002a19"),
            (GattCharacteristicUuids.SystemId, "00002a23"),
            (GattCharacteristicUuids.ModelNumberString, "00002a24"),
            (GattCharacteristicUuids.SerialNumberString, "00002a25"),
            (GattCharacteristicUuids.FirmwareRevisionString, "00002a26"),
            (GattCharacteristicUuids.HardwareRevisionString, "00002a27"),
            (GattCharacteristicUuids.SoftwareRevisionString, "00002a28"),
            (GattCharacteristicUuids.ManufacturerNameString, "00002a29"),
            (GattCharacteristicUuids.Ieee1107320601RegulatoryCertificationDataList, "00002a2a"),
            (GattCharacteristicUuids.PnpId, "00002a50"),
            (GattCharacteristicUuids.RscMeasurement, "00002a53"),
            (GattCharacteristicUuids.RscFeature, "00002a54"),
            (GattCharacteristicUuids.SCControlPoint, "00002a55"),
            (GattCharacteristicUuids.SensorLocation, "00002a5d"),
        ];
        foreach ((Guid uuid, string shortId) in expected)
        {
            Assert.AreEqual(new Guid(shortId + BaseTail), uuid);
            Assert.AreEqual(Convert.ToUInt16(shortId, 16), Utilities.ConvertUuidToShortId(uuid));
            Assert.IsTrue(Utilities.IsBluetoothSigUUID16(uuid));
        }

        Assert.IsFalse(Utilities.IsBluetoothSigUUID16(RadioBench.Data));
        Assert.IsTrue(Utilities.IsBluetoothSigUUID(new Guid("12345678" + BaseTail)));
        Assert.IsFalse(Utilities.IsBluetoothSigUUID16(new Guid("12345678" + BaseTail)));
    }

    [TestMethod]
    public void The_first_service_brings_a_Device_Information_of_the_library_with_it()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();

        Assert.AreEqual("nanoFramework", ReadText(bench, GattCharacteristicUuids.ManufacturerNameString));
        Assert.AreEqual("ESP32", ReadText(bench, GattCharacteristicUuids.ModelNumberString));
        Assert.AreEqual(
            2, bench.Radio.Characteristics.Count(found => found.Service == GattServiceUuids.DeviceInformation));
    }

    [TestMethod]
    public void A_later_Device_Information_takes_the_place_of_the_automatic_one()
    {
        using var bench = new RadioBench(beforeAdvertising: _ => AddText(GattServiceUuids.DeviceInformation, "Ours"));
        bench.Radio.TryConnect();

        Assert.AreEqual("Ours", ReadText(bench, GattCharacteristicUuids.ManufacturerNameString));
        Assert.AreEqual(CentralRequest.InvalidHandle, bench.Finish(bench.Radio.Read(GattCharacteristicUuids.ModelNumberString)).Error);
    }

    [TestMethod]
    public void A_Device_Information_made_first_never_comes_back()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        chip.PowerOn(() => GattServiceProvider.Create(GattServiceUuids.DeviceInformation));

        var fault = Assert.ThrowsExactly<ChipFaultException>(() => chip.RunUntil(100_000));

        Assert.IsInstanceOfType<NotSupportedException>(fault.InnerException);
    }

    [TestMethod]
    public void Several_services_stand_in_their_order_and_are_found_by_UUID()
    {
        GattServiceProvider[] services = [];
        GattServiceProvider? battery = null;
        using var bench = new RadioBench(beforeAdvertising: _ =>
        {
            AddNotifier(GattServiceUuids.Battery, GattCharacteristicUuids.BatteryLevel);
            AddNotifier(GattServiceUuids.RunningSpeedAndCadence, GattCharacteristicUuids.RscMeasurement);
            services = BluetoothLEServer.Instance.Services;
            battery = BluetoothLEServer.Instance.GetServiceByUUID(GattServiceUuids.Battery);
            Assert.IsNull(BluetoothLEServer.Instance.GetServiceByUUID(RadioBench.Data));
        });

        CollectionAssert.AreEqual(
            new[] { RadioBench.Service, GattServiceUuids.DeviceInformation, GattServiceUuids.Battery, GattServiceUuids.RunningSpeedAndCadence },
            services.Select(provider => provider.Service.Uuid).ToArray());
        Assert.AreSame(services[2], battery);
        DiscoveredCharacteristic last = bench.Radio.Characteristics[^1];
        Assert.AreEqual(
            new DiscoveredCharacteristic(
                GattServiceUuids.RunningSpeedAndCadence, GattCharacteristicUuids.RscMeasurement, GattCharacteristicProperties.Notify),
            last);
    }

    [TestMethod]
    public void Notifications_of_further_services_arrive_under_their_UUID()
    {
        GattLocalCharacteristic? level = null;
        using var bench = new RadioBench(
            beforeAdvertising: _ => level = AddNotifier(GattServiceUuids.Battery, GattCharacteristicUuids.BatteryLevel));
        bench.ConnectAndSubscribe();
        Assert.AreEqual(0, bench.Finish(bench.Radio.Subscribe(GattCharacteristicUuids.BatteryLevel, GattServiceUuids.Battery)).Error);
        bench.RunFor(20_000);

        bench.Run(() => level!.NotifyValue(new Buffer([55]), level.SubscribedClients.Single()));
        bench.Notify(1);
        bench.RunFor(100_000);

        CollectionAssert.AreEqual(
            new[] { GattCharacteristicUuids.BatteryLevel, RadioBench.Data }, bench.TakeAll().Select(got => got.Characteristic).ToArray());
    }

    [TestMethod]
    public void The_same_UUID_in_two_services_needs_the_service_named()
    {
        using var bench = new RadioBench(beforeAdvertising: _ => AddText(GattServiceUuids.Battery, "Other"));
        bench.Radio.TryConnect();

        byte[] library = bench.Finish(
            bench.Radio.Read(GattCharacteristicUuids.ManufacturerNameString, GattServiceUuids.DeviceInformation)).Value;
        byte[] other = bench.Finish(bench.Radio.Read(GattCharacteristicUuids.ManufacturerNameString, GattServiceUuids.Battery)).Value;
        Assert.AreEqual("nanoFramework", Encoding.UTF8.GetString(library));
        Assert.AreEqual("Other", Encoding.UTF8.GetString(other));
        Assert.AreEqual(
            CentralRequest.InvalidHandle, bench.Finish(bench.Radio.Read(RadioBench.Info, GattServiceUuids.Battery)).Error);

        bench.Radio.Read(GattCharacteristicUuids.ManufacturerNameString);
        var fault = Assert.ThrowsExactly<ChipFaultException>(() => bench.RunFor(100_000));
        Assert.IsInstanceOfType<NotSupportedException>(fault.InnerException);
    }

    [TestMethod]
    public void What_is_made_after_advertising_began_is_there_after_a_restart_of_the_stack()
    {
        using var bench = new RadioBench();
        GattLocalCharacteristic? level = null;
        bench.Run(() => level = AddNotifier(GattServiceUuids.Battery, GattCharacteristicUuids.BatteryLevel));
        bench.ConnectAndSubscribe();
        GattClientNotificationResult? unknown = null;

        Assert.AreEqual(CentralRequest.InvalidHandle, bench.Finish(bench.Radio.Subscribe(GattCharacteristicUuids.BatteryLevel)).Error);
        bench.Run(() => unknown = level!.NotifyValue(new Buffer([55]), bench.DataCharacteristic.SubscribedClients[0]));
        Assert.AreEqual(1, unknown!.ProtocolError);
        bench.RestartStack();
        bench.Radio.TryConnect();

        Assert.AreEqual(0, bench.Finish(bench.Radio.Subscribe(GattCharacteristicUuids.BatteryLevel)).Error);
    }

    private static GattLocalCharacteristic AddNotifier(Guid service, Guid characteristic) =>
        GattServiceProvider.Create(service).ServiceProvider.Service.CreateCharacteristic(
            characteristic, new() { CharacteristicProperties = GattCharacteristicProperties.Notify }).Characteristic;

    private static void AddText(Guid service, string text)
    {
        GattServiceProvider.Create(service).ServiceProvider.Service.CreateCharacteristic(
            GattCharacteristicUuids.ManufacturerNameString,
            new() { CharacteristicProperties = GattCharacteristicProperties.Read, StaticValue = new Buffer(Encoding.UTF8.GetBytes(text)) });
    }

    private static string ReadText(RadioBench bench, Guid characteristic) =>
        Encoding.UTF8.GetString(bench.Finish(bench.Radio.Read(characteristic)).Value);
}
