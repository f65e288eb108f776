using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Protocol.Tests;

[TestClass]
public class FuzzTests
{
    private const int Rounds = 1_000_000;
    private const int Surplus = 20;

    public static IEnumerable<object[]> Codecs => Codec.All.Keys.Select(packet => new object[] { packet });

    [TestMethod]
    [DynamicData(nameof(Codecs))]
    public void NoBytesThrowAndAcceptedOnesEncodeToThemselves(string packet)
    {
        Codec codec = Codec.All[packet];
        byte[][] seeds = [.. Vectors.Rows("packets").Where(row => (string)row[0]! == packet).Select(row => Convert.FromHexString((string)row[2]!))];
        Random random = new(20260101);
        int accepted = 0;
        int refused = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] data = round % 4 == 0 ? Random(random, codec.MaxLength) : Mutated(random, codec.MaxLength, seeds[random.Next(seeds.Length)]);
            if (codec.TryDecode(data, out _, out byte[] encodedAgain))
            {
                accepted++;
                if (!data.AsSpan().SequenceEqual(encodedAgain))
                {
                    Assert.Fail($"{Convert.ToHexString(data)} came back as {Convert.ToHexString(encodedAgain)}");
                }
            }
            else
            {
                refused++;
            }
        }

        // Both halves of the property were really tried.
        Assert.IsGreaterThan(Rounds / 20, accepted);
        Assert.IsGreaterThan(Rounds / 20, refused);
    }

    private static byte[] Random(Random random, int maxLength)
    {
        byte[] data = new byte[random.Next(maxLength + Surplus + 1)];
        random.NextBytes(data);
        return data;
    }

    /// <summary>A good packet with up to four bytes replaced, now and then cut or lengthened.</summary>
    private static byte[] Mutated(Random random, int maxLength, byte[] good)
    {
        int length = random.Next(10) == 0 ? random.Next(maxLength + Surplus + 1) : good.Length;
        byte[] data = new byte[length];
        good.AsSpan(0, Math.Min(length, good.Length)).CopyTo(data);
        for (int change = random.Next(5); change > 0 && length > 0; change--)
        {
            data[random.Next(length)] = (byte)random.Next(256);
        }

        return data;
    }
}
