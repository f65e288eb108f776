using System;
using GluteSense.NanoFakes;

namespace NanoFakes.System
{
    /// <summary>
    /// System.Random of nanoFramework on the ESP32: every number comes from the hardware generator (targetRandom.cpp), here one generator a
    /// chip with the chip's seed, which goes on through restarts.
    /// </summary>
    public class Random
    {
        /// <summary>Another view of the one generator.</summary>
        public Random()
        {
            Charged();
        }

        /// <summary>Not modelled: the device ignores the seed, so that whoever gives one expects too much.</summary>
        public Random(int seed)
        {
            throw new NotSupportedException($"The ESP32's generator ignores a seed ({seed}).");
        }

        /// <summary>0 to 2^31 − 1.</summary>
        public virtual int Next() => (int)(NextWord(Charged()) & 0x7FFF_FFFF);

        /// <summary>0 to one less than the limit.</summary>
        public virtual int Next(int maxValue)
        {
            VirtualChip chip = Charged();
            if (maxValue <= 0)
            {
                throw new ArgumentOutOfRangeException(nameof(maxValue));
            }

            return (int)(NextWord(chip) % (uint)maxValue);
        }

        /// <summary>0 to 1, both included.</summary>
        public virtual double NextDouble() => NextWord(Charged()) / (double)uint.MaxValue;

        /// <summary>Fills an array.</summary>
        public virtual void NextBytes(byte[] buffer)
        {
            Charged().Entropy.NextBytes(buffer);
        }

        private static uint NextWord(VirtualChip chip) => (uint)chip.Entropy.NextInt64(1L << 32);

        private static VirtualChip Charged()
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);
            return chip;
        }
    }
}
