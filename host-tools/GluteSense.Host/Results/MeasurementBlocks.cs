using GluteSense.Host.Sessions;

namespace GluteSense.Host.Results;

/// <summary>The blocks that count: those of the measurement that lie wholly within its planned length.</summary>
internal static class MeasurementBlocks
{
    /// <summary>All blocks where no length was planned. What the device measured until the command to stop reached it is left out.</summary>
    public static IEnumerable<LiveRow> Of(SessionLog log, SessionInfo info, ModeSpan measurement)
    {
        double endMs = info.PlannedDuration?.TotalMilliseconds ?? double.PositiveInfinity;
        return log.LiveOf(measurement).Where(row => row.StartMs + 1000.0 * row.SampleCount / measurement.RateHz <= endMs);
    }
}
