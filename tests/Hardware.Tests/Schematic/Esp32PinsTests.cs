using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Tests.Schematic;

[TestClass]
public sealed class Esp32PinsTests
{
    [TestMethod]
    [DataRow("IO32", 32)]
    [DataRow("GPIO32", 32)]
    [DataRow("IO0", 0)]
    [DataRow("SENSOR_VP", 36)]
    [DataRow("SENSOR_VN", 39)]
    [DataRow("SENSOR_VP/IO36", 36)]
    [DataRow("TXD0/IO1", 1)]
    [DataRow("IO3/RXD0", 3)]
    [DataRow("3V3", null)]
    [DataRow("EN", null)]
    [DataRow("AUDIO5", null)]
    [DataRow("", null)]
    public void Pin_names_of_the_module_mean_a_gpio(string name, int? gpio) => Assert.AreEqual(gpio, Esp32Pins.OfPinName(name));

    [TestMethod]
    public void Channels_of_adc1_run_from_36_to_39_and_from_32_to_35()
    {
        CollectionAssert.AreEqual(
            new int?[] { null, 36, 37, 38, 39, 32, 33, 34, 35, null }, Enumerable.Range(-1, 10).Select(Esp32Pins.OfAdc1).ToArray());
    }

    [TestMethod]
    public void The_pins_that_decide_the_start_are_five_and_those_from_34_only_read()
    {
        CollectionAssert.AreEqual(new[] { 0, 2, 5, 12, 15 }, Enumerable.Range(0, 40).Where(Esp32Pins.IsStrapping).ToArray());
        CollectionAssert.AreEqual(Enumerable.Range(0, 34).ToArray(), Enumerable.Range(0, 50).Where(Esp32Pins.IsOutput).ToArray());
    }

    [TestMethod]
    public void Eighteen_pins_wake_the_chip() => Assert.AreEqual(18, Enumerable.Range(0, 40).Count(Esp32Pins.IsRtc));
}
