using System.Device.Adc;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;

namespace GluteSense.NanoFakes.Tests.Vendor;

[TestClass]
public sealed class AdcTests
{
    [TestMethod]
    [DataRow(7)]
    [DataRow(21)]
    public void A_read_takes_4138_instructions_and_then_37_us(int nsPerInstruction)
    {
        var input = new SteadyInput();
        using var chip = new VirtualChip(nsPerInstruction == 7 ? ChipProfile.Fast : ChipProfile.Slow, input);
        long endUs = 0;
        chip.PowerOn(() =>
        {
            AdcChannel channel = new AdcController().OpenChannel(6);
            for (int read = 0; read < 100; read++)
            {
                channel.ReadValue();
            }

            endUs = chip.NowUs;
        });

        chip.RunUntil(1_000_000);

        int readNs = 4138 * nsPerInstruction + 37_000;
        Assert.AreEqual(readNs * 100 / 1000, endUs);
        for (int read = 0; read < 100; read++)
        {
            // The sample is taken after the overhead, before the conversion.
            Assert.AreEqual((6, ((long)read * readNs + 4138 * nsPerInstruction) / 1000), input.Conversions[read]);
        }
    }

    [TestMethod]
    public void A_channel_reads_its_own_pin()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        var codes = new List<int>();
        chip.PowerOn(() =>
        {
            var adc = new AdcController();
            for (int channel = 0; channel < 8; channel++)
            {
                codes.Add(adc.OpenChannel(channel).ReadValue());
            }
        });

        chip.RunUntil(10_000);

        CollectionAssert.AreEqual(Enumerable.Range(100, 8).ToArray(), codes);
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(8)]
    [DataRow(10)]
    [DataRow(19)]
    public void Channels_that_are_not_modelled_say_so(int channel)
    {
        Assert.ThrowsExactly<NotSupportedException>(() => new AdcController().OpenChannel(channel));
    }

    [TestMethod]
    public void Timers_of_HighResTimer_are_not_modelled_and_say_so()
    {
        Assert.ThrowsExactly<NotSupportedException>(() => new HighResTimer());
    }
}
