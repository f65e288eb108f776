using System;

namespace GluteSense.Firmware.Tests.Support
{
    /// <summary>
    /// Numbers that are the same on every run and every platform (System.Random is the hardware generator on the device):
    /// xorshift64*, Vigna 2016.
    /// </summary>
    public sealed class SeededRandom
    {
        private ulong _state;

        public SeededRandom(int seed)
        {
            _state = ((ulong)(uint)seed + 1UL) * 0x9E3779B97F4A7C15UL;
        }

        /// <summary>The top bits of the next number, 1..63 of them, never negative.</summary>
        public long Bits(int count)
        {
            _state ^= _state >> 12;
            _state ^= _state << 25;
            _state ^= _state >> 27;
            return (long)((_state * 0x2545F4914F6CDD1DUL) >> (64 - count));
        }

        /// <summary>An integer between two bounds, both included.</summary>
        public int Between(int lowest, int highest)
        {
            long range = (long)highest - lowest + 1;
            return (int)(lowest + Bits(62) % range);
        }

        /// <summary>0 included, 1 excluded.</summary>
        public double Uniform()
        {
            return Bits(53) / 9007199254740992.0;
        }

        /// <summary>Mean 0, SD 1 (Box and Muller).</summary>
        public double Gaussian()
        {
            return Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());
        }
    }
}
