using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class Crc16Tests
{
    [TestMethod]
    public void The_check_value_is_that_of_the_catalogue()
    {
        Assert.AreEqual((ushort)0x29B1, Crc16.Compute("123456789"u8));
    }

    [TestMethod]
    public void Every_single_bit_error_changes_the_value()
    {
        byte[] data = [.. Enumerable.Range(0, 32).Select(value => (byte)(value * 7))];
        ushort expected = Crc16.Compute(data);
        for (int bit = 0; bit < data.Length * 8; bit++)
        {
            data[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.AreNotEqual(expected, Crc16.Compute(data));
            data[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }
}
