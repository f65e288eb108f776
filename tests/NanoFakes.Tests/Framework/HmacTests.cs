using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using HMACSHA256 = NanoFakes.System.Security.Cryptography.HMACSHA256;

namespace GluteSense.NanoFakes.Tests.Framework;

[TestClass]
public sealed class HmacTests
{
    [TestMethod]
    [DataRow("4a656665", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [DataRow("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")]
    public void Sums_are_those_of_RFC_4231(string key, string text, string sum)
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            byte[] message = Encoding.ASCII.GetBytes(text);
            using var hmac = new HMACSHA256(Convert.FromHexString(key));
            Assert.AreEqual(sum, Convert.ToHexStringLower(hmac.ComputeHash(message)));
            Assert.AreEqual(sum, Convert.ToHexStringLower(hmac.Hash));
            Assert.AreEqual(sum, Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(key), message)));
        });
    }

    [TestMethod]
    public void A_sum_takes_a_native_call_and_20_us_a_block()
    {
        using VirtualChip chip = OnChip.New();
        long ns = 0;
        chip.PowerOn(() =>
        {
            long beginUs = chip.NowUs;
            for (int number = 0; number < 1000; number++)
            {
                HMACSHA256.HashData(new byte[32], new byte[100]);
            }

            ns = chip.NowUs - beginUs;
        });

        chip.RunUntil(10_000_000);

        // 3000 instructions at 7 ns; two blocks of key, two of message and padding, one of the inner sum.
        Assert.AreEqual(21_000 + 5 * 20_000, ns, 10);
    }

    [TestMethod]
    public void Disposing_erases_the_callers_key_and_ends_the_object()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            byte[] key = [1, 2];
            var hmac = new HMACSHA256(key);
            hmac.Dispose();
            CollectionAssert.AreEqual(new byte[2], key);
            Assert.ThrowsExactly<ObjectDisposedException>(() => hmac.ComputeHash([]));
        });
    }

    [TestMethod]
    public void Without_a_key_it_takes_64_random_bytes()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            byte[] key = new HMACSHA256().Key;
            Assert.HasCount(64, key);
            CollectionAssert.AreNotEqual(key, new HMACSHA256().Key);
            Assert.ThrowsExactly<ArgumentNullException>(() => new HMACSHA256(null!));
        });
    }
}
