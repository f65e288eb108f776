namespace GluteSense.Device.Tests;

[TestClass]
public sealed class DeviceFaultTests
{
    [TestMethod]
    public void It_is_thrown_with_its_text_when_something_failed_and_only_then()
    {
        DeviceFault.ThrowIf(false, DeviceFault.Gatt);
        DeviceFault fault = Assert.ThrowsExactly<DeviceFault>(() => DeviceFault.ThrowIf(true, DeviceFault.Gatt));
        Assert.AreEqual(DeviceFault.Gatt, fault.Message);
    }
}
