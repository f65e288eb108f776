using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class DeviceStatusTests
{
    [TestMethod]
    public void A_fault_is_set_and_cleared_without_touching_the_others()
    {
        var status = new DeviceStatus();
        Assert.AreEqual(0, status.Faults);
        status.Set(DeviceFaults.Storage, true);
        status.Set(DeviceFaults.Button, true);
        status.Set(DeviceFaults.Button, true);
        Assert.AreEqual(DeviceFaults.Storage | DeviceFaults.Button, status.Faults);
        status.Set(DeviceFaults.Storage, false);
        status.Set(DeviceFaults.LogFull, false);
        Assert.AreEqual(DeviceFaults.Button, status.Faults);
    }
}
