using GluteSense.Simulator.Signals;

namespace GluteSense.Simulator.Tests.Signals;

/// <summary>Integrates an amplitude numerically, as a check of the truth that is computed in closed form.</summary>
internal static class TruthCheck
{
    internal static double RmsWithoutRest(Activity activity, MuscleChannel channel, TruthSegment segment, double restUv)
    {
        const int steps = 20_000;
        double stepS = (segment.EndS - segment.StartS) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++)
        {
            double amplitude = activity.AmplitudeUv(channel, segment.StartS + (i + 0.5) * stepS);
            sum += amplitude * amplitude - restUv * restUv;
        }

        return Math.Sqrt(sum / steps);
    }
}
