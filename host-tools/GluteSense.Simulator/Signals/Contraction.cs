namespace GluteSense.Simulator.Signals;

/// <summary>
/// One contraction of one muscle: raised-cosine ramp up, plateau, raised-cosine ramp down. With a ramp of half the length it
/// is the plain raised-cosine burst of running.
/// </summary>
/// <param name="StartS">Start of the ramp up, s.</param>
/// <param name="EndS">End of the ramp down, s.</param>
/// <param name="RampS">Length of each ramp, s; at most half of the whole.</param>
/// <param name="AmplitudeUv">Plateau or peak, µV RMS.</param>
internal readonly record struct Contraction(double StartS, double EndS, double RampS, double AmplitudeUv)
{
    /// <summary>Envelope squared and integrated over time, µV²·s. A ramp holds 3/8 of what a plateau of its length would.</summary>
    internal double Energy => AmplitudeUv * AmplitudeUv * (EndS - StartS - 1.25 * RampS);

    /// <summary>Envelope at a time, µV RMS; 0 outside.</summary>
    internal double At(double timeS)
    {
        double fromEdgeS = Math.Min(timeS - StartS, EndS - timeS);
        if (fromEdgeS <= 0)
        {
            return 0;
        }

        return fromEdgeS >= RampS ? AmplitudeUv : AmplitudeUv * (0.5 - 0.5 * Math.Cos(Math.PI * fromEdgeS / RampS));
    }
}
