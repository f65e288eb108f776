using Microsoft.VisualStudio.TestTools.UnitTesting;
using Random = NanoFakes.System.Random;

namespace GluteSense.NanoFakes.Tests.Framework;

[TestClass]
public sealed class RandomTests
{
    [TestMethod]
    public void The_chips_seed_decides_and_a_restart_goes_on_with_other_numbers()
    {
        (byte[] First, byte[] AfterRestart) one = Draw(seed: 5);
        (byte[] First, byte[] AfterRestart) same = Draw(seed: 5);
        (byte[] First, byte[] AfterRestart) other = Draw(seed: 6);

        CollectionAssert.AreEqual(one.First, same.First);
        CollectionAssert.AreEqual(one.AfterRestart, same.AfterRestart);
        CollectionAssert.AreNotEqual(one.First, one.AfterRestart);
        CollectionAssert.AreNotEqual(one.First, other.First);
        static (byte[] First, byte[] AfterRestart) Draw(int seed)
        {
            using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput(), null, seed);
            var drawn = new List<byte[]>();
            void Main()
            {
                byte[] bytes = new byte[16];
                new Random().NextBytes(bytes);
                drawn.Add(bytes);
            }

            chip.PowerOn(Main);
            chip.RunUntil(10_000);
            chip.PowerCut();
            chip.PowerOn(Main);
            chip.RunUntil(2_000_000);
            return (drawn[0], drawn[1]);
        }
    }

    [TestMethod]
    public void Two_objects_are_views_of_one_generator()
    {
        OnChip.Run(new VirtualFlash(), () => Assert.AreNotEqual(new Random().Next(), new Random().Next()));
    }

    [TestMethod]
    public void Numbers_keep_to_their_ranges_and_fill_them()
    {
        int[] counts = new int[3];
        OnChip.Run(new VirtualFlash(), () =>
        {
            var random = new Random();
            for (int draw = 0; draw < 3_000; draw++)
            {
                counts[random.Next(3)]++;
                Assert.IsGreaterThanOrEqualTo(0, random.Next());
                Assert.IsInRange(0.0, 1.0, random.NextDouble());
            }

            Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => random.Next(0));
        });

        // Binomial, 3000 draws of 1/3: 1000 ± 26; five deviations.
        foreach (int count in counts)
        {
            Assert.IsInRange(870, 1130, count);
        }
    }

    [TestMethod]
    public void A_seed_of_ones_own_is_not_modelled_and_says_so()
    {
        Assert.ThrowsExactly<NotSupportedException>(() => new Random(1));
    }
}
