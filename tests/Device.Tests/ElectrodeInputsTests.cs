using System.Device.Adc;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class ElectrodeInputsTests
{
    [TestMethod]
    public void Each_muscle_is_read_from_its_own_pin() => OnChip.Run(() =>
    {
        ElectrodeInputs inputs = Parts.Inputs4(new AdcController());

        // Channels 4 to 7 of ADC1 are GPIO32 to GPIO35; the test's converter gives 1000 + 100 times the channel.
        Assert.AreEqual(1400, inputs.LeftGlute.ReadValue());
        Assert.AreEqual(1500, inputs.LeftHamstring.ReadValue());
        Assert.AreEqual(1600, inputs.RightGlute.ReadValue());
        Assert.AreEqual(1700, inputs.RightHamstring.ReadValue());
    });
}
