namespace GluteSense.Simulator.Signals;

/// <summary>
/// What the wearer does for a while: an amplitude over time for each muscle, and the truth about it. Made by
/// <see cref="ReferenceActivities"/>, <see cref="ExerciseActivities"/> and <see cref="RunActivity"/>; performed by
/// <see cref="BodySignals"/>.
/// </summary>
public sealed class Activity
{
    private readonly double _restPower;
    private readonly double[] _tonicUv;
    private readonly Contraction[][] _contractions;

    internal Activity(ActivityBuilder builder, string name, double durationS)
    {
        Name = name;
        DurationS = durationS;
        Seed = builder.Seed;
        Truth = builder.Truth.OrderBy(segment => segment.StartS).ToArray();
        _restPower = builder.Body.RestUv * builder.Body.RestUv;
        _tonicUv = [.. builder.TonicUv];
        _contractions = [.. builder.Contractions.Select(list => list.ToArray())];
    }

    /// <summary>What it is, in English, for reports.</summary>
    public string Name { get; }

    /// <summary>Length in s; rest follows.</summary>
    public double DurationS { get; }

    /// <summary>Seed of scatter and noise.</summary>
    public ulong Seed { get; }

    /// <summary>Repetitions, strides or the reference contraction, per side, by start time. Empty for rest.</summary>
    public IReadOnlyList<TruthSegment> Truth { get; }

    /// <summary>
    /// Amplitude of a muscle in µV RMS: rest tone, tonic activity and contraction added in power. Any time is allowed;
    /// before 0 and after <see cref="DurationS"/> only rest tone is left.
    /// </summary>
    public double AmplitudeUv(MuscleChannel channel, double timeS)
    {
        bool within = timeS >= 0 && timeS < DurationS;
        double tonic = within ? _tonicUv[(int)channel] : 0;
        double contraction = ContractionUv(_contractions[(int)channel], timeS);
        return Math.Sqrt(_restPower + tonic * tonic + contraction * contraction);
    }

    /// <summary>Binary search: an hour of running has thousands of bursts, and this is called at 8 kHz.</summary>
    private static double ContractionUv(Contraction[] sorted, double timeS)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle].EndS <= timeS)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < sorted.Length ? sorted[low].At(timeS) : 0;
    }
}
