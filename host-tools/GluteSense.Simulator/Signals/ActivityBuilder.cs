namespace GluteSense.Simulator.Signals;

/// <summary>
/// Collects the contractions of an activity in time order, with scatter and inhibition applied in one place, and the truth
/// that belongs to them.
/// </summary>
internal sealed class ActivityBuilder
{
    private readonly LogNormalScatter[] _scatter;

    internal ActivityBuilder(BodyParameters body, ulong seed)
    {
        Body = body;
        Seed = seed;
        _scatter =
        [
            .. MuscleChannels.All.Select(channel => new LogNormalScatter(
                MuscleChannels.IsGlute(channel) ? body.GluteVariation : body.HamstringVariation,
                new SeededNoise(seed, NoiseStream.Scatter + (int)channel))),
        ];
    }

    internal BodyParameters Body { get; }

    internal ulong Seed { get; }

    internal List<TruthSegment> Truth { get; } = [];

    internal double[] TonicUv { get; } = new double[MuscleChannels.Count];

    internal List<Contraction>[] Contractions { get; } = [[], [], [], []];

    /// <summary>Amplitude of a task in µV RMS: a fraction of the reference, inhibited and scattered.</summary>
    internal double TaskUv(MuscleChannel channel, double fraction) =>
        Body.ReferenceUv(channel) * fraction * Body.TaskFactor(channel) * _scatter[(int)channel].Next();

    /// <summary>Steady activity for the whole time, without scatter.</summary>
    internal void AddTonic(MuscleChannel channel, double fraction) =>
        TonicUv[(int)channel] = Body.ReferenceUv(channel) * fraction * Body.TaskFactor(channel);

    /// <summary>Appends a contraction; it must not overlap the one before on the same channel.</summary>
    internal void Add(MuscleChannel channel, Contraction contraction)
    {
        List<Contraction> list = Contractions[(int)channel];
        if (list.Count > 0 && contraction.StartS < list[^1].EndS)
        {
            throw new ArgumentException("Contractions of a muscle follow one another without overlap.", nameof(contraction));
        }

        list.Add(contraction);
    }

    /// <summary>Appends the contractions of both muscles of a side and the truth about them.</summary>
    internal void AddSegment(BodySide side, (double StartS, double EndS, double EventS) time, Contraction glute, Contraction hamstring)
    {
        Add(MuscleChannels.Glute(side), glute);
        Add(MuscleChannels.Hamstring(side), hamstring);
        Truth.Add(new TruthSegment
        {
            Side = side,
            StartS = time.StartS,
            EndS = time.EndS,
            EventS = time.EventS,
            GluteUv = glute.AmplitudeUv,
            HamstringUv = hamstring.AmplitudeUv,
            GluteRmsUv = Rms(glute, MuscleChannels.Glute(side), time.EndS - time.StartS),
            HamstringRmsUv = Rms(hamstring, MuscleChannels.Hamstring(side), time.EndS - time.StartS),
        });
    }

    private double Rms(Contraction contraction, MuscleChannel channel, double lengthS)
    {
        double tonic = TonicUv[(int)channel];
        return Math.Sqrt(tonic * tonic + contraction.Energy / lengthS);
    }
}
