using GluteSense.NanoFakes;

namespace GluteSense.Wearable.Tests.Support;

/// <summary>
/// A cheap body for long runs: noise with a raised-cosine burst of each muscle in every stride, the pattern of the simulator's run at the same
/// amplitudes, straight as codes. Remembers when the converter was asked.
/// </summary>
/// <remarks>White noise from a table instead of shaped noise through the front end: an hour of it takes a second instead of a minute.</remarks>
internal sealed class BurstInput : IAdcInput
{
    /// <summary>Length of a stride in ms: 168 steps a minute.</summary>
    public const int StrideMs = 714;

    /// <summary>Strides of one leg in a minute.</summary>
    public const double StridesPerMinute = 60_000.0 / StrideMs;

    private const int Middle = 1560;
    private const double RestCounts = 4;
    private const int NoiseLength = 1 << 16;
    private const int FirstChannel = 4;
    private const int Channels = 4;

    private readonly float[] _noise = new float[NoiseLength];
    private readonly float[][] _amplitudes = new float[Channels][];
    private readonly long[] _conversions = new long[Channels];
    private int _next;

    public BurstInput(int seed = 1)
    {
        var random = new Random(seed);
        for (int index = 0; index < NoiseLength; index++)
        {
            _noise[index] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        // Glute 30 ms after the touchdown, hamstring 80 ms before it; the right leg half a stride later.
        _amplitudes[0] = Bursts(180, 387);
        _amplitudes[1] = Bursts(190, 277);
        _amplitudes[2] = Bursts(180, 30);
        _amplitudes[3] = Bursts(190, StrideMs - 80);
    }

    /// <summary>True while the body runs; at rest otherwise.</summary>
    public bool Runs { get; set; }

    /// <summary>Virtual time of the first conversion of channel 4 since <see cref="Forget"/>; −1 before.</summary>
    public long FirstUs { get; private set; } = -1;

    /// <summary>Virtual time of the last conversion of channel 4.</summary>
    public long LastUs { get; private set; }

    /// <summary>Longest time between two conversions of channel 4 since <see cref="Forget"/>.</summary>
    public long LongestPauseUs { get; private set; }

    /// <summary>Conversions of each electrode channel since <see cref="Forget"/>.</summary>
    public IReadOnlyList<long> Conversions => _conversions;

    /// <summary>Starts counting anew.</summary>
    public void Forget()
    {
        Array.Clear(_conversions);
        FirstUs = -1;
        LongestPauseUs = 0;
    }

    public int Convert(int adcChannel, long timeUs)
    {
        int channel = adcChannel - FirstChannel;
        _conversions[channel]++;
        if (channel == 0)
        {
            LongestPauseUs = FirstUs < 0 ? 0 : Math.Max(LongestPauseUs, timeUs - LastUs);
            FirstUs = FirstUs < 0 ? timeUs : FirstUs;
            LastUs = timeUs;
        }

        _next = (_next + 7919) & (NoiseLength - 1);
        double counts = Runs ? _amplitudes[channel][timeUs / 1000 % StrideMs] : RestCounts;
        return Math.Clamp(Middle + (int)Math.Round(counts * _noise[_next]), 0, 4095);
    }

    private static float[] Bursts(double peakCounts, int peakMs)
    {
        const double lengthMs = 0.35 * StrideMs;
        var amplitudes = new float[StrideMs];
        for (int ms = 0; ms < StrideMs; ms++)
        {
            double distanceMs = Math.Abs(ms - peakMs);
            distanceMs = Math.Min(distanceMs, StrideMs - distanceMs);
            double burst = distanceMs < lengthMs / 2 ? peakCounts * 0.5 * (1 + Math.Cos(2 * Math.PI * distanceMs / lengthMs)) : 0;
            amplitudes[ms] = (float)Math.Sqrt(RestCounts * RestCounts + 25 + burst * burst);
        }

        return amplitudes;
    }
}
