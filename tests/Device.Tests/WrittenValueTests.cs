using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class WrittenValueTests
{
    private static readonly Guid Service = new("5d7c0000-1111-4222-8333-123456789abc");
    private static readonly Guid Written = new("5d7c0001-1111-4222-8333-123456789abc");

    [TestMethod]
    [DataRow(0)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(15)]
    public void As_much_as_fits_is_copied_and_the_true_length_is_told(int length)
    {
        byte[] target = [91, 92, 93, 94];
        int told = -1;
        using var bench = new FirmwareBench(beforeStart: _ =>
            GattServer.CreateCharacteristic(
                GattServer.CreateService(Service).Service,
                Written,
                new GattLocalCharacteristicParameters { CharacteristicProperties = GattCharacteristicProperties.Write })
            .WriteRequested += (_, args) =>
            {
                GattWriteRequest request = args.GetRequest();
                told = WrittenValue.Copy(request, target);
                request.Respond();
            });
        bench.Connect();
        byte[] bytes = [.. Enumerable.Range(1, length).Select(number => (byte)number)];
        Assert.AreEqual(0, bench.Finish(bench.Chip.Radio.Write(Written, bytes)).Error);

        Assert.AreEqual(length, told);
        byte[] expected = [91, 92, 93, 94];
        Array.Copy(bytes, expected, Math.Min(length, 4));
        CollectionAssert.AreEqual(expected, target);
    }
}
