using GluteSense.Calibration;
using GluteSense.Feedback;
using GluteSense.Host.Coaching;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Results;

/// <summary>Turns what was received into the result of the session's measurement (the exercise or run begun last).</summary>
public static class SessionResultBuilder
{
    /// <summary>Builds the result; without a measurement everything about the body is null and a note says so.</summary>
    /// <param name="log">What was received.</param>
    /// <param name="info">What the host knows besides.</param>
    /// <param name="files">Files written for the session: name to path.</param>
    /// <exception cref="ArgumentException">µV per count is given but not a finite number above 0.</exception>
    public static SessionResult Build(SessionLog log, SessionInfo info, IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(files);
        RmsScale scale = new(info);
        bool measured = log.TryGetMeasurement(out ModeSpan measurement);
        SidesResult sides = measured
            ? new SidesResult(SideResultBuilder.Build(log, info, measurement, 0), SideResultBuilder.Build(log, info, measurement, 1))
            : new SidesResult(SideResultBuilder.Unknown, SideResultBuilder.Unknown);
        SessionResult result = new(
            new InputResult(info.InputKind, info.Input, info.Mode.Name, info.StartedAt),
            measured ? Device(measurement) : new DeviceResult(null, null, null, null, null),
            new LinkResult(log.ReceivedPackets, log.LostPackets, log.MalformedPackets, log.OutOfOrderPackets),
            ReferenceName(measured ? Kind(measurement) : ReferenceKind.None),
            measured && measurement.Mode == DeviceMode.Run ? Cadence.StepsPerMinute(sides) : null,
            scale.Unit,
            sides,
            measured ? SymmetryResultBuilder.Build(log, measurement, sides) : new SymmetryResult(null, null),
            measured ? Cue(measurement) : new CueResult(null, null, null, null),
            files,
            []);
        return result with
        {
            Notes = SessionNotes.For(result, log),
            CoachNotes = measured ? Advice(Facts(log, info, result, measurement)) : [],
        };
    }

    private static CoachFacts Facts(SessionLog log, SessionInfo info, SessionResult result, ModeSpan measurement)
    {
        return new CoachFacts(CoachMoment.AfterSet, measurement.Mode == DeviceMode.Run)
        {
            CadenceSpm = result.CadenceSpm,
            Left = log.TryGetVerdict(measurement, 0, out VerdictRow left) ? left.Value : null,
            Right = log.TryGetVerdict(measurement, 1, out VerdictRow right) ? right.Value : null,
            HasPain = info.HasPain,
            IsAfterBirth = info.IsAfterBirth,
        };
    }

    /// <summary>What to try after this measurement, then what to look at before the next.</summary>
    private static IReadOnlyList<CoachNote> Advice(CoachFacts facts)
    {
        return [.. CoachNotes.For(facts).Union(CoachNotes.For(facts with { Moment = CoachMoment.BeforeSet }))];
    }

    private static DeviceResult Device(ModeSpan measurement)
    {
        DeviceHealth? health = measurement.TryGetFinalHealth(out DeviceHealth final) ? final : null;
        bool hasStatus = measurement.TryGetFinalStatus(out DeviceStatus status);
        DeviceResult timing = hasStatus
            ? new DeviceResult(status.RateHz, AchievedHz(status), status.Ticks, status.MissedTicks, status.BlockMs)
            : new DeviceResult(measurement.RateHz, null, null, null, null);
        return timing with
        {
            Faults = hasStatus ? FaultNames.Of(measurement.Faults) : null,
            Gaps = health?.Gaps,
            GapMs = health?.GapMs,
            ExcludedBlocks = health?.ExcludedBlocks,
            BatteryPercent = health is not null && health.TryGetBatteryPercent(out int percent) ? percent : null,
        };
    }

    private static double? AchievedHz(DeviceStatus status) => status.AchievedRateDeciHz > 0 ? status.AchievedRateDeciHz / 10.0 : null;

    private static CueResult Cue(ModeSpan measurement)
    {
        return measurement.TryGetFinalHealth(out DeviceHealth health)
            ? new CueResult(measurement.IsCued, PlanName(health.CuePlan), health.Cues, health.WithheldCues)
            : new CueResult(measurement.IsCued, null, null, null);
    }

    /// <summary>Kind of the references the measurement began with (the device keeps one kind for all channels).</summary>
    private static ReferenceKind Kind(ModeSpan measurement)
    {
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            if (measurement.TryGetCalibration(channel, out ChannelCalibration calibration) && calibration.TryGetReferenceRmsQ4(out _))
            {
                return calibration.Kind;
            }
        }

        return ReferenceKind.None;
    }

    private static string PlanName(CuePlan plan)
    {
        return plan switch
        {
            CuePlan.Off => "off",
            CuePlan.Always => "always",
            _ => "fading",
        };
    }

    private static string ReferenceName(ReferenceKind kind)
    {
        return kind switch
        {
            ReferenceKind.SessionPeak => "sessionPeak",
            ReferenceKind.Submaximal => "submaximal",
            ReferenceKind.Mvic => "mvic",
            _ => "none",
        };
    }
}
