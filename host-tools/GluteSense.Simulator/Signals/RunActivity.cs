namespace GluteSense.Simulator.Signals;

/// <summary>Running: per stride and side one raised-cosine burst of each muscle around the touchdown.</summary>
public static class RunActivity
{
    /// <summary>
    /// A run from the first step on. Right touchdowns stand half-way between left ones. The stride in which the time ends is
    /// left out whole.
    /// </summary>
    /// <param name="body">The wearer.</param>
    /// <param name="seed">Seed of scatter, stride timing and noise.</param>
    /// <param name="parameters">Null for <see cref="RunParameters.Nominal"/>.</param>
    public static Activity Run(BodyParameters body, ulong seed, RunParameters? parameters = null)
    {
        RunParameters run = parameters ?? RunParameters.Nominal;
        run.Validate();
        var builder = new ActivityBuilder(body, seed);
        foreach (MuscleChannel channel in MuscleChannels.All)
        {
            builder.AddTonic(channel, run.TonicFraction);
        }

        List<double> touchdownsS = Touchdowns(run, new SeededNoise(seed, NoiseStream.StrideTiming));
        for (int i = 1; i < touchdownsS.Count - 1; i++)
        {
            BodySide side = i % 2 == 1 ? BodySide.Left : BodySide.Right;
            AddStride(builder, run, side, (touchdownsS[i - 1], touchdownsS[i + 1], touchdownsS[i]));
        }

        return new Activity(builder, "run", run.DurationS);
    }

    /// <summary>Touchdowns of both legs in turn, beginning with a right one at 0.</summary>
    private static List<double> Touchdowns(RunParameters run, SeededNoise noise)
    {
        double meanPeriodS = 120 / run.CadenceSpm;
        var touchdownsS = new List<double> { 0 };
        double leftS = meanPeriodS / 2;
        while (leftS <= run.DurationS)
        {
            touchdownsS.Add(leftS);
            double periodS = meanPeriodS * (1 + run.PeriodVariation * noise.NextGaussian());
            touchdownsS.Add(leftS + periodS / 2);
            leftS += periodS;
        }

        if (touchdownsS[^1] > run.DurationS)
        {
            touchdownsS.RemoveAt(touchdownsS.Count - 1);
        }

        return touchdownsS;
    }

    private static void AddStride(
        ActivityBuilder builder, RunParameters run, BodySide side, (double StartS, double EndS, double TouchdownS) stride)
    {
        double lengthS = run.BurstFraction * (stride.EndS - stride.StartS);
        Contraction glute = Burst(
            stride.TouchdownS + run.GlutePeakS, lengthS, builder.TaskUv(MuscleChannels.Glute(side), run.GluteFraction));
        Contraction hamstring = Burst(
            stride.TouchdownS + run.HamstringPeakS,
            lengthS,
            builder.TaskUv(MuscleChannels.Hamstring(side), run.HamstringFraction));
        builder.AddSegment(side, stride, glute, hamstring);
    }

    private static Contraction Burst(double peakS, double lengthS, double amplitudeUv) =>
        new(peakS - lengthS / 2, peakS + lengthS / 2, lengthS / 2, amplitudeUv);
}
