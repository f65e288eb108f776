using System.Text;
using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class StandardServicesTests
{
    private const int RscMeasurement = 0x2A53;
    private const int BatteryLevel = 0x2A19;

    [TestMethod]
    [DataRow(0x2A29, "GluteSense")]
    [DataRow(0x2A24, "GluteSense")]
    [DataRow(0x2A27, "ESP32-WROVER-E")]
    [DataRow(0x2A26, "0.2.0")]
    public void Anybody_reads_what_the_device_is(int shortCode, string text)
    {
        using FirmwareBench bench = Connected(false);
        CentralRequest read = bench.Finish(bench.Chip.Radio.Read(Uuid(shortCode)));
        Assert.AreEqual(0, read.Error);
        Assert.AreEqual(text, Encoding.UTF8.GetString(read.Value));
    }

    [TestMethod]
    public void The_firmware_revision_is_that_of_the_three_numbers() =>
        Assert.AreEqual(Board.FirmwareVersion, $"{Board.FirmwareMajor}.{Board.FirmwareMinor}.{Board.FirmwarePatch}");

    [TestMethod]
    public void Anybody_reads_the_battery_and_who_subscribed_hears_of_changes_only()
    {
        using FirmwareBench bench = Connected(false);
        Subscribe(bench, BatteryLevel);
        bench.Do(() =>
        {
            bench.Parts.Server.Standard.SetBattery(80);
            bench.Parts.Server.Standard.SetBattery(80);
            bench.Parts.Server.Standard.SetBattery(79);
        });
        CollectionAssert.AreEqual(new[] { "50", "4F" }, Heard(bench));
        CollectionAssert.AreEqual(new byte[] { 79 }, bench.Finish(bench.Chip.Radio.Read(Uuid(BatteryLevel))).Value);
    }

    [TestMethod]
    public void Cadence_says_strides_a_minute_and_no_speed()
    {
        using FirmwareBench bench = Connected(true);
        StandardServices standard = bench.Parts.Server.Standard;
        bench.Do(() => standard.SendCadence(85));
        Assert.IsFalse(standard.CadenceHasSubscriber);
        Subscribe(bench, RscMeasurement);
        Assert.IsTrue(standard.CadenceHasSubscriber);
        bench.Do(() => standard.SendCadence(85));
        bench.Do(() => standard.SendCadence(255));
        CollectionAssert.AreEqual(new[] { "00000055", "000000FF" }, Heard(bench));

        // RSC Feature: none of the optional fields.
        CollectionAssert.AreEqual(new byte[2], bench.Finish(bench.Chip.Radio.Read(Uuid(0x2A54))).Value);
    }

    [TestMethod]
    public void Without_the_cadence_service_nothing_is_there_and_nothing_is_sent()
    {
        using FirmwareBench bench = Connected(false);
        Assert.IsFalse(bench.Chip.Radio.Characteristics.Any(found => found.Uuid == Uuid(RscMeasurement)));
        bench.Do(() => bench.Parts.Server.Standard.SendCadence(85));
        Assert.IsFalse(bench.Parts.Server.Standard.CadenceHasSubscriber);
        Assert.IsEmpty(Heard(bench));
    }

    [TestMethod]
    public void After_a_restart_of_the_stack_nobody_listens()
    {
        using FirmwareBench bench = Connected(true);
        StandardServices standard = bench.Parts.Server.Standard;
        Subscribe(bench, RscMeasurement);
        Subscribe(bench, BatteryLevel);
        bench.Do(standard.Forget);
        Assert.IsFalse(standard.CadenceHasSubscriber);
        bench.Do(() =>
        {
            standard.SetBattery(42);
            standard.SendCadence(85);
        });
        Assert.IsEmpty(Heard(bench));
        Assert.AreEqual(0, standard.Failed);
    }

    private static Guid Uuid(int shortCode) => new($"0000{shortCode:x4}-0000-1000-8000-00805f9b34fb");

    private static void Subscribe(FirmwareBench bench, int shortCode)
    {
        Assert.AreEqual(0, bench.Finish(bench.Chip.Radio.Subscribe(Uuid(shortCode))).Error);
        bench.Wait(30);
    }

    private static string[] Heard(FirmwareBench bench)
    {
        bench.Wait(100);
        var heard = new List<string>();
        while (bench.Chip.Radio.TryTakeNotification(out CentralNotification? notification))
        {
            heard.Add(Convert.ToHexString(notification.Payload));
        }

        return [.. heard];
    }

    private static FirmwareBench Connected(bool cadenceOn)
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var settings = new Settings(new FlashFiles());
            settings.Values.IsCadenceOn = cadenceOn;
            Assert.IsTrue(settings.Save());
        });
        var bench = new FirmwareBench(flash);
        bench.Connect();
        return bench;
    }
}
