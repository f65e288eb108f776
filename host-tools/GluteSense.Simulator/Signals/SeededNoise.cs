using System.Numerics;

namespace GluteSense.Simulator.Signals;

/// <summary>
/// Random numbers that stay the same for a seed, whatever the runtime version does to System.Random: xoshiro256**
/// (Blackman and Vigna 2018), seeded through SplitMix64 as its authors advise.
/// </summary>
public sealed class SeededNoise
{
    private const ulong SplitMixIncrement = 0x9E3779B97F4A7C15;

    private ulong _state0;
    private ulong _state1;
    private ulong _state2;
    private ulong _state3;
    private double _spare;
    private bool _hasSpare;

    /// <summary>Starts stream <paramref name="stream"/> of <paramref name="seed"/>.</summary>
    /// <param name="seed">Any value, 0 included.</param>
    /// <param name="stream">Streams of one seed are independent of each other.</param>
    public SeededNoise(ulong seed, int stream = 0)
    {
        // The stream number goes through its own mixing round: neighbouring (seed, stream) pairs share no state.
        ulong walk = unchecked((ulong)stream + 1);
        walk = seed ^ SplitMix(ref walk);
        _state0 = SplitMix(ref walk);
        _state1 = SplitMix(ref walk);
        _state2 = SplitMix(ref walk);
        _state3 = SplitMix(ref walk);
    }

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Normal with mean 0 and variance 1 (Marsaglia's polar method).</summary>
    public double NextGaussian()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }

        double x;
        double y;
        double square;
        do
        {
            x = 2 * NextUniform() - 1;
            y = 2 * NextUniform() - 1;
            square = x * x + y * y;
        }
        while (square >= 1 || square == 0);

        double scale = Math.Sqrt(-2 * Math.Log(square) / square);
        _spare = y * scale;
        _hasSpare = true;
        return x * scale;
    }

    private static ulong SplitMix(ref ulong walk)
    {
        unchecked
        {
            walk += SplitMixIncrement;
            ulong z = walk;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    private ulong NextBits()
    {
        unchecked
        {
            ulong result = BitOperations.RotateLeft(_state1 * 5, 7) * 9;
            ulong shifted = _state1 << 17;
            _state2 ^= _state0;
            _state3 ^= _state1;
            _state1 ^= _state2;
            _state0 ^= _state3;
            _state2 ^= shifted;
            _state3 = BitOperations.RotateLeft(_state3, 45);
            return result;
        }
    }
}
