using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class RawSamplesTests
{
    // PROTOCOL.md section 3.9: ticks 1500 (codes 2048, 2047, 2100, 1999) and 1501 (0, 4095, 1, 4094).
    private static readonly byte[] _packet = Convert.FromHexString("0500DC050000020000F87F34F87C00F0FF01E0FF");

    [TestMethod]
    public void Mean_and_rms_are_those_of_the_codes_in_the_packet()
    {
        RawSamples samples = Read(1500);
        Assert.AreEqual(2, samples.Count);
        Assert.AreEqual(1502, samples.EndTick);
        double[] means = [1024, 3071, 1050.5, 3046.5];
        double[] halfDistances = [1024, 1024, 1049.5, 1047.5];
        for (int channel = 0; channel < 4; channel++)
        {
            Assert.AreEqual(means[channel], samples.Mean(channel), 1e-9);
            Assert.AreEqual(halfDistances[channel], samples.Rms(channel), 1e-9);
        }
    }

    [TestMethod]
    public void Ticks_in_which_the_front_end_settles_are_left_out()
    {
        RawSamples samples = Read(1501);
        Assert.AreEqual(1, samples.Count);
        Assert.AreEqual(4095.0, samples.Mean(1));
        Assert.AreEqual(1.0, samples.Completeness);
    }

    [TestMethod]
    public void What_did_not_arrive_shows_in_the_completeness()
    {
        Assert.AreEqual(2 / 8.0, Read(1494).Completeness, 1e-9);
        Assert.AreEqual(0.0, new RawSamples(5).Completeness);
        Assert.IsTrue(double.IsNaN(new RawSamples(5).Mean(0)));
    }

    private static RawSamples Read(int firstTick)
    {
        var header = new RawPacket();
        Assert.IsTrue(header.TryDecode(_packet, _packet.Length));
        var samples = new RawSamples(firstTick);
        samples.Add(header, _packet);
        return samples;
    }
}
