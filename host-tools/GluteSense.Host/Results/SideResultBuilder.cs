using GluteSense.Host.Sessions;
using GluteSense.Signal;

namespace GluteSense.Host.Results;

/// <summary>Builds the result of one side from the measurement's rows.</summary>
internal static class SideResultBuilder
{
    /// <summary>A side of which nothing is known.</summary>
    public static SideResult Unknown { get; } = new(new(null, null, []), new(null, null, []), null, null, null, null, []);

    public static SideResult Build(SessionLog log, SessionInfo info, ModeSpan measurement, int side)
    {
        List<SegmentRow> segments = [.. log.SegmentsOf(measurement).Where(row => row.Side == side)];
        MuscleResult glute = Muscle(log, info, measurement, segments, side, Sessions.Muscle.Glute);
        MuscleResult hamstring = Muscle(log, info, measurement, segments, side, Sessions.Muscle.Hamstring);
        bool isRun = measurement.Mode == Protocol.DeviceMode.Run;
        bool isWorn = glute.IsUsable || hamstring.IsUsable;
        bool hasReferences = HasReference(measurement, side, Sessions.Muscle.Glute) && HasReference(measurement, side, Sessions.Muscle.Hamstring);
        bool hasShare = IsMeasured(measurement, new RmsScale(info), side, glute, hamstring);
        return new SideResult(
            glute,
            hamstring,
            hasShare && hasReferences ? Share(glute.Activation, hamstring.Activation) : null,
            hasShare && !hasReferences ? Share(glute.Rms, hamstring.Rms) : null,
            isWorn && !isRun ? segments.Count : null,
            isWorn && isRun ? segments.Count : null,
            isWorn ? [.. segments.Select(Segment)] : []);
    }

    private static MuscleResult Muscle(
        SessionLog log, SessionInfo info, ModeSpan measurement, List<SegmentRow> segments, int side, Muscle muscle)
    {
        int channel = 2 * side + (int)muscle;
        MuscleResult unknown = new(null, null, QualityJudgement.Of(measurement, channel));
        if (!unknown.IsUsable)
        {
            return unknown;
        }

        double? rmsQ4 = segments.Count > 0
            ? MuscleAmplitude.OverSegments(segments, muscle)
            : MuscleAmplitude.OverBlocks(MeasurementBlocks.Of(log, info, measurement), measurement, channel);
        bool hasReference = TryGetReference(measurement, channel, out int referenceQ4);
        return new MuscleResult(
            rmsQ4 is { } known ? new RmsScale(info).FromQ4(known) : null,
            hasReference ? rmsQ4 / referenceQ4 : null,
            unknown.Quality);
    }

    /// <summary>A share needs a muscle above noise, and neither signal cut off at a rail for half of the time.</summary>
    private static bool IsMeasured(ModeSpan measurement, RmsScale scale, int side, MuscleResult glute, MuscleResult hamstring)
    {
        return glute.Rms is { } g && hamstring.Rms is { } h
            && NoiseFloor.IsExceeded(measurement, side, scale.ToQ4(g), scale.ToQ4(h))
            && !QualityJudgement.IsMostlySaturated(measurement, MuscleChannels.Glute(side))
            && !QualityJudgement.IsMostlySaturated(measurement, MuscleChannels.Hamstring(side));
    }

    private static bool HasReference(ModeSpan measurement, int side, Muscle muscle)
    {
        return TryGetReference(measurement, 2 * side + (int)muscle, out _);
    }

    private static bool TryGetReference(ModeSpan measurement, int channel, out int referenceRmsQ4)
    {
        referenceRmsQ4 = 0;
        return measurement.TryGetCalibration(channel, out ChannelCalibration calibration)
            && calibration.TryGetReferenceRmsQ4(out referenceRmsQ4);
    }

    /// <summary>G/(G + H); null when either is unknown or both are silent.</summary>
    private static double? Share(double? glute, double? hamstring)
    {
        return glute + hamstring > 0 ? glute / (glute + hamstring) : null;
    }

    private static SegmentResult Segment(SegmentRow row)
    {
        return new SegmentResult(
            row.StartMs / 1000.0,
            ((long)row.StartMs + row.DurationMs) / 1000.0,
            row.TryGetPeakMs(Sessions.Muscle.Glute, out long gluteMs) ? gluteMs / 1000.0 : null,
            row.TryGetPeakMs(Sessions.Muscle.Hamstring, out long hamstringMs) ? hamstringMs / 1000.0 : null,
            row.TryGetLogRatio(out double logRatio) ? logRatio : null);
    }
}
