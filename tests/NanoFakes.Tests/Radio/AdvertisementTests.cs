using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.Advertisement;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace GluteSense.NanoFakes.Tests.Radio;

[TestClass]
public sealed class AdvertisementTests
{
    private static readonly byte[] _flagsOnAir = [2, 0x01, 0x06];

    // The UUID's bytes from last to first, as the specification has them on the air.
    private static readonly byte[] _serviceOnAir =
        [17, 0x07, 0x57, 0x7E, 0xDE, 0xC0, 0x61, 0x2D, 0x37, 0x9A, 0x6D, 0x4B, 0x1E, 0x5C, 0x01, 0x00, 0x2A, 0x8F];

    private static readonly byte[] _runningSpeedOnAir = [3, 0x03, 0x14, 0x18];

    [TestMethod]
    public void Short_names_stand_before_the_service_in_one_payload()
    {
        using RadioBench bench = BenchNamed("Glute678");

        ScanResult scan = bench.Radio.Scan();

        CollectionAssert.AreEqual((byte[])[.. _flagsOnAir, 9, 0x09, .. "Glute678"u8, .. _serviceOnAir], scan.Advertisement.Bytes);
        Assert.IsEmpty(scan.ScanResponse.Bytes);
        Assert.AreEqual(GattServiceProviderAdvertisementStatus.Started, bench.Provider.AdvertisementStatus);
    }

    [TestMethod]
    public void A_name_of_9_bytes_pushes_the_service_into_the_scan_response()
    {
        using RadioBench bench = BenchNamed("Glute6789");

        ScanResult scan = bench.Radio.Scan();

        CollectionAssert.AreEqual((byte[])[.. _flagsOnAir, 10, 0x09, .. "Glute6789"u8], scan.Advertisement.Bytes);
        CollectionAssert.AreEqual(_serviceOnAir, scan.ScanResponse.Bytes);
        Assert.AreEqual(GattServiceProviderAdvertisementStatus.Started, bench.Provider.AdvertisementStatus);
    }

    [TestMethod]
    public void Both_payloads_are_decoded()
    {
        using RadioBench bench = BenchNamed("GluteSense", parameters => Add(parameters, 0x03, 0x14, 0x18, 0x0F, 0x18));

        ScanResult scan = bench.Radio.Scan();

        Assert.AreEqual("GluteSense", scan.Name);
        Assert.AreEqual((byte)0x06, scan.Advertisement.Flags);
        Assert.AreEqual("GluteSense", scan.Advertisement.Name);
        CollectionAssert.AreEqual(
            new[] { GattServiceUuids.RunningSpeedAndCadence, GattServiceUuids.Battery }, scan.Advertisement.ServiceUuids.ToArray());
        CollectionAssert.AreEqual(new[] { RadioBench.Service }, scan.ScanResponse.ServiceUuids.ToArray());
        Assert.IsNull(scan.ScanResponse.Flags);
        Assert.IsNull(scan.ScanResponse.Name);
        CollectionAssert.AreEqual(
            new[] { GattServiceUuids.RunningSpeedAndCadence, GattServiceUuids.Battery, RadioBench.Service }, scan.ServiceUuids.ToArray());
        CollectionAssert.AreEqual(new byte[] { 0x01, 0x09, 0x03 }, scan.Advertisement.Sections.Select(section => section.Type).ToArray());
    }

    [TestMethod]
    public void The_name_goes_into_the_scan_response_when_it_is_taken_out_and_set_again_last()
    {
        using RadioBench bench = BenchNamed("GluteSense", parameters =>
        {
            parameters.Advertisement.LocalName = "";
            Add(parameters, 0x07);
            Add(parameters, 0x03, 0x14, 0x18);
            parameters.Advertisement.LocalName = "GluteSense";
        });

        ScanResult scan = bench.Radio.Scan();

        CollectionAssert.AreEqual((byte[])[.. _flagsOnAir, .. _serviceOnAir, .. _runningSpeedOnAir], scan.Advertisement.Bytes);
        CollectionAssert.AreEqual((byte[])[11, 0x09, .. "GluteSense"u8], scan.ScanResponse.Bytes);
    }

    [TestMethod]
    [DataRow(29, GattServiceProviderAdvertisementStatus.Started, true)]
    [DataRow(30, GattServiceProviderAdvertisementStatus.StartedWithoutAllAdvertisementData, false)]
    public void A_section_that_fits_nowhere_is_left_out_and_the_status_says_so(
        int nameBytes, GattServiceProviderAdvertisementStatus expected, bool namedExpected)
    {
        string name = new('n', nameBytes);
        using RadioBench bench = BenchNamed(name);

        Assert.AreEqual(expected, bench.Provider.AdvertisementStatus);
        Assert.IsTrue(bench.Radio.IsAdvertising);
        Assert.AreEqual(namedExpected ? name : null, bench.Radio.Scan().Name);
        CollectionAssert.Contains(bench.Radio.Scan().Advertisement.ServiceUuids.ToArray(), RadioBench.Service);
    }

    [TestMethod]
    public void A_section_for_which_only_the_other_payload_has_room_does_not_stop_smaller_ones()
    {
        using RadioBench bench = BenchNamed("Glute67890123", parameters =>
        {
            Add(parameters, 0x16, new byte[20]);
            Add(parameters, 0x03, 0x14, 0x18);
        });

        ScanResult scan = bench.Radio.Scan();

        CollectionAssert.AreEqual(new byte[] { 0x01, 0x09, 0x03 }, scan.Advertisement.Sections.Select(section => section.Type).ToArray());
        CollectionAssert.AreEqual(new byte[] { 0x16 }, scan.ScanResponse.Sections.Select(section => section.Type).ToArray());
        Assert.AreEqual(GattServiceProviderAdvertisementStatus.StartedWithoutAllAdvertisementData, bench.Provider.AdvertisementStatus);
    }

    [TestMethod]
    public void A_custom_advertisement_has_the_firmwares_sections_only()
    {
        using RadioBench bench = BenchNamed("GluteSense", parameters =>
        {
            parameters.CustomAdvertisement = true;
            Add(parameters, 0x03, 0x14, 0x18);
        });

        CollectionAssert.AreEqual(_runningSpeedOnAir, bench.Radio.Scan().Advertisement.Bytes);
        Assert.IsEmpty(bench.Radio.Scan().ScanResponse.Bytes);
    }

    [TestMethod]
    public void A_provider_with_a_short_UUID_replaces_a_list_of_short_ones()
    {
        using var bench = new RadioBench();
        bench.Run(() =>
        {
            BluetoothLEServer.Instance.Stop();
            var parameters = new GattServiceProviderAdvertisingParameters();
            Add(parameters, 0x03, 0x14, 0x18, 0x0A, 0x18);
            GattServiceProvider.Create(GattServiceUuids.Battery).ServiceProvider.StartAdvertising(parameters);
        });

        CollectionAssert.AreEqual(new[] { GattServiceUuids.Battery }, bench.Radio.Scan().ServiceUuids.ToArray());
    }

    [TestMethod]
    public void The_name_is_that_of_the_moment_the_parameters_were_made()
    {
        using var bench = new RadioBench();
        bench.RestartStack(() => BluetoothLEServer.Instance.DeviceName = "Before");
        Assert.AreEqual("Before", bench.Radio.Scan().Name);
        bench.Run(() =>
        {
            BluetoothLEServer.Instance.Stop();
            var parameters = new GattServiceProviderAdvertisingParameters();
            BluetoothLEServer.Instance.DeviceName = "Late";
            bench.Provider.StartAdvertising(parameters);
        });

        Assert.AreEqual("Before", bench.Radio.Scan().Name);
        Assert.AreEqual("Late", bench.Radio.DeviceName);
    }

    [TestMethod]
    public void Nothing_is_found_while_a_central_is_connected()
    {
        using var bench = new RadioBench();
        Assert.IsNotNull(bench.Radio.Scan());

        bench.Radio.TryConnect();

        Assert.IsNull(bench.Radio.Scan());
    }

    [TestMethod]
    public void Sections_of_a_manufacturer_added_by_hand_are_lost_as_in_the_library()
    {
        using RadioBench bench = BenchNamed("Glute", parameters => Add(parameters, 0xFF, 1, 2, 3));

        CollectionAssert.AreEqual(
            new byte[] { 0x01, 0x09, 0x07 }, bench.Radio.Scan().Advertisement.Sections.Select(section => section.Type).ToArray());
    }

    [TestMethod]
    public void What_is_not_modelled_says_so()
    {
        using var bench = new RadioBench();
        bench.Run(() =>
        {
            Assert.ThrowsExactly<NotSupportedException>(() => bench.Parameters.ServiceData = new Buffer([1]));
            BluetoothLEServer.Instance.Stop();
            GattServiceProvider wide = GattServiceProvider.Create(new Guid("12345678-0000-1000-8000-00805f9b34fb")).ServiceProvider;
            Assert.ThrowsExactly<NotSupportedException>(wide.StartAdvertising);
            Assert.ThrowsExactly<NotSupportedException>(() => bench.Provider.StartAdvertising(new() { IsDiscoverable = false }));
        });
    }

    [TestMethod]
    public void Torn_payloads_are_no_payloads()
    {
        Assert.ThrowsExactly<FormatException>(() => new AdvertisingPayload([2, 1]));
        Assert.ThrowsExactly<FormatException>(() => new AdvertisingPayload([0]));
    }

    private static RadioBench BenchNamed(string name, Action<GattServiceProviderAdvertisingParameters>? change = null) =>
        new(beforeAdvertising: bench =>
        {
            BluetoothLEServer.Instance.DeviceName = name;
            bench.Parameters = new GattServiceProviderAdvertisingParameters();
            change?.Invoke(bench.Parameters);
        });

    private static void Add(GattServiceProviderAdvertisingParameters parameters, byte type, params byte[] data) =>
        parameters.Advertisement.DataSections.Add(new BluetoothLEAdvertisementDataSection(type, new Buffer(data)));
}
