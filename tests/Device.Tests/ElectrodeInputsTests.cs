using System.Device.Adc;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class ElectrodeInputsTests
{
    // Channels 4 to 7 of ADC1 are GPIO32 to GPIO35; the test's converter gives 1000 + 100 times the channel.
    private static readonly int[] InOrder = [1400, 1500, 1600, 1700];

    [TestMethod]
    public void Each_muscle_is_read_from_its_own_pin() => OnChip.Run(() =>
    {
        ElectrodeInputs inputs = Parts.Inputs4(new AdcController());
        CollectionAssert.AreEqual(InOrder, Read(inputs));
        Assert.AreEqual(ElectrodeInputs.NoChannel, inputs.Folded);
        Assert.IsNull(inputs.Bins);
    });

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Folded_channel_changes_places_with_the_last(int channel) => OnChip.Run(() =>
    {
        ElectrodeInputs inputs = Parts.Inputs4(new AdcController());
        ushort[] bins = new ushort[50];
        for (int other = 0; other < 4; other++)
        {
            inputs.Fold(other, bins);
            inputs.Fold(channel, bins);
            int[] expected = [.. InOrder];
            (expected[channel], expected[3]) = (expected[3], expected[channel]);
            CollectionAssert.AreEqual(expected, Read(inputs));
            Assert.AreEqual(channel, inputs.Folded);
            Assert.AreSame(bins, inputs.Bins);
        }

        inputs.Fold(ElectrodeInputs.NoChannel, bins);
        CollectionAssert.AreEqual(InOrder, Read(inputs));
        Assert.IsNull(inputs.Bins);
    });

    [TestMethod]
    public void Channel_that_goes_on_keeps_its_bin_and_another_begins_at_the_first() => OnChip.Run(() =>
    {
        ElectrodeInputs inputs = Parts.Inputs4(new AdcController());
        ushort[] bins = new ushort[50];
        inputs.Fold(1, bins);
        inputs.NextBin = 25;
        inputs.Fold(1, bins);
        Assert.AreEqual(25, inputs.NextBin);
        inputs.Fold(2, bins);
        Assert.AreEqual(0, inputs.NextBin);
    });

    private static int[] Read(ElectrodeInputs inputs) =>
        [inputs.First.ReadValue(), inputs.Second.ReadValue(), inputs.Third.ReadValue(), inputs.Last.ReadValue()];
}
