using GluteSense.Host.Results;
using GluteSense.Host.Sessions;

namespace GluteSense.Host.Reports;

/// <summary>What the sections of a report read from, gathered once.</summary>
internal sealed class ReportContent
{
    public ReportContent(SessionResult result, SessionLog log, SessionInfo info)
    {
        Result = result;
        Info = info;
        Scale = new RmsScale(info);
        Measurement = log.TryGetMeasurement(out ModeSpan measurement) ? measurement : null;
        Blocks = Measurement is null ? [] : [.. MeasurementBlocks.Of(log, info, Measurement)];
        Device = log.TryGetInfo(out DeviceInfo device) ? device : null;
        Shares = [new SideShares(result.Sides.Left, Measurement, 0), new SideShares(result.Sides.Right, Measurement, 1)];
        LengthS = Length();
    }

    public SessionResult Result { get; }

    public SessionInfo Info { get; }

    public RmsScale Scale { get; }

    public ModeSpan? Measurement { get; }

    public IReadOnlyList<LiveRow> Blocks { get; }

    public DeviceInfo? Device { get; }

    /// <summary>The shares by side number.</summary>
    public IReadOnlyList<SideShares> Shares { get; }

    /// <summary>Length of the measurement in s: from its end, or from its last block where the end was not received.</summary>
    public double LengthS { get; }

    /// <summary>Length of a block in ms; the default where no status arrived.</summary>
    public int BlockMs => Result.Device.BlockMs is > 0 and { } known ? known : 50;

    /// <summary>"rep" or "stride".</summary>
    public string SegmentName => Info.Mode.IsRun ? "stride" : "rep";

    private double Length()
    {
        if (Measurement is not null && Measurement.TryGetLengthMs(out int lengthMs) && lengthMs > 0)
        {
            return lengthMs / 1000.0;
        }

        double lastBlockS = Blocks.Count > 0 ? Blocks.Max(block => block.StartMs) / 1000.0 + BlockMs / 1000.0 : 0;
        double lastSegmentS = Result.Sides.Left.Segments.Concat(Result.Sides.Right.Segments).Select(segment => segment.EndS).DefaultIfEmpty().Max();
        return Math.Max(lastBlockS, lastSegmentS);
    }
}
