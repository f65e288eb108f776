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
        double? gluteQ4 = RmsQ4(log, info, measurement, segments, side, Sessions.Muscle.Glute);
        double? hamstringQ4 = RmsQ4(log, info, measurement, segments, side, Sessions.Muscle.Hamstring);
        MuscleResult glute = Muscle(log, info, measurement, MuscleChannels.Glute(side), gluteQ4);
        MuscleResult hamstring = Muscle(log, info, measurement, MuscleChannels.Hamstring(side), hamstringQ4);
        bool isRun = measurement.Mode == Protocol.DeviceMode.Run;
        bool isWorn = glute.IsUsable || hamstring.IsUsable;
        bool hasShare = IsMeasured(measurement, side, gluteQ4, hamstringQ4);
        bool hasReferences = glute.Activation is not null && hamstring.Activation is not null;
        return new SideResult(
            glute,
            hamstring,
            hasShare && hasReferences ? Share(glute.Activation, hamstring.Activation) : null,
            hasShare && !hasReferences ? Share(glute.Rms, hamstring.Rms) : null,
            isWorn && !isRun ? segments.Count : null,
            isWorn && isRun ? segments.Count : null,
            isWorn ? [.. segments.Select(Segment)] : [])
        {
            Verdict = VerdictResultBuilder.Build(log, measurement, side),
        };
    }

    /// <summary>rms of a muscle over the measurement in 1/16 count; null where its electrode gave nothing.</summary>
    private static double? RmsQ4(
        SessionLog log, SessionInfo info, ModeSpan measurement, List<SegmentRow> segments, int side, Muscle muscle)
    {
        int channel = 2 * side + (int)muscle;
        if (!QualityJudgement.IsUsable(QualityJudgement.Of(measurement, channel)))
        {
            return null;
        }

        return segments.Count > 0
            ? MuscleAmplitude.OverSegments(segments, muscle)
            : MuscleAmplitude.OverBlocks(MeasurementBlocks.Of(log, info, measurement), measurement, channel);
    }

    private static MuscleResult Muscle(SessionLog log, SessionInfo info, ModeSpan measurement, int channel, double? rmsQ4)
    {
        bool isCalibrated = measurement.TryGetCalibration(channel, out ChannelCalibration calibration);
        return new MuscleResult(
            rmsQ4 is { } known ? new RmsScale(info).FromQ4(known) : null,
            isCalibrated && calibration.TryGetReferenceRmsQ4(out int referenceQ4) ? rmsQ4 / referenceQ4 : null,
            [.. QualityJudgement.Of(measurement, channel), .. QualityJudgement.OfRounds(log.QualitiesOf(measurement), channel)])
        {
            ReferenceTrials = isCalibrated ? calibration.Trials : null,
            ReferenceCvPercent = isCalibrated && calibration.TryGetTrialCvPercent(out int percent) ? percent : null,
        };
    }

    /// <summary>A share needs a muscle above noise, and neither signal cut off at a rail for half of the time.</summary>
    private static bool IsMeasured(ModeSpan measurement, int side, double? gluteQ4, double? hamstringQ4)
    {
        return gluteQ4 is { } g && hamstringQ4 is { } h
            && NoiseFloor.IsExceeded(measurement, side, g, h)
            && !QualityJudgement.IsMostlySaturated(measurement, MuscleChannels.Glute(side))
            && !QualityJudgement.IsMostlySaturated(measurement, MuscleChannels.Hamstring(side));
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
            row.TryGetLogRatio(out double logRatio) ? logRatio : null)
        {
            ExcludedBlocks = row.ExcludedBlocks,
        };
    }
}
