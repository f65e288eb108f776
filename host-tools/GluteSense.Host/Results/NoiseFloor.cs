using GluteSense.Host.Sessions;
using GluteSense.Signal;

namespace GluteSense.Host.Results;

/// <summary>
/// Tells muscle from noise: a share of two amplitudes that are both noise is no share. One muscle of a side must read at least twice its rest,
/// or twice the front end's and ADC's own noise where rest was not measured.
/// </summary>
internal static class NoiseFloor
{
    /// <summary>
    /// rms in 1/16 count where rest was not measured: noise of ADC and front end (hardware/front-end.json), added in power, rounded up for tolerance.
    /// A test holds it between once and twice that sum.
    /// </summary>
    internal const double AssumedQ4 = 5 * 16;

    private const double Factor = 2;

    /// <summary>True when at least one of a side's amplitudes (1/16 count, rest removed where it is known) rises above noise.</summary>
    public static bool IsExceeded(ModeSpan measurement, int side, double gluteRmsQ4, double hamstringRmsQ4)
    {
        return gluteRmsQ4 >= Factor * FloorQ4(measurement, MuscleChannels.Glute(side))
            || hamstringRmsQ4 >= Factor * FloorQ4(measurement, MuscleChannels.Hamstring(side));
    }

    /// <summary>Rest variance of a channel in 1/256 count²; 0 where rest was not measured.</summary>
    public static int RestVarianceQ8(ModeSpan measurement, int channel)
    {
        bool known = measurement.TryGetCalibration(channel, out ChannelCalibration calibration);
        return known && calibration.TryGetRestVarianceQ8(out int varianceQ8) ? varianceQ8 : 0;
    }

    private static double FloorQ4(ModeSpan measurement, int channel)
    {
        int restVarianceQ8 = RestVarianceQ8(measurement, channel);
        return restVarianceQ8 > 0 ? Math.Sqrt(restVarianceQ8) : AssumedQ4;
    }
}
