using GluteSense.Host.Sessions;
using GluteSense.Host.Statistics;
using GluteSense.Protocol;

namespace GluteSense.Host.Results;

/// <summary>Compares the activations of the sides.</summary>
internal static class SymmetryResultBuilder
{
    // A muscle that is silent in a segment stands at an eighth of its variance at rest, as on the device (SegmentBuilder).
    private const double FloorOfRest = 1.0 / 8;

    /// <summary>The comparison; null where an activation is unknown.</summary>
    public static SymmetryResult Build(SessionLog log, ModeSpan measurement, SidesResult sides)
    {
        // Amplitude within reps and amplitude over everything, pauses included, can not be compared.
        if (sides.Left.Segments.Count > 0 != sides.Right.Segments.Count > 0)
        {
            return new SymmetryResult(null, null);
        }

        IReadOnlyList<SegmentRow> segments = [.. log.SegmentsOf(measurement)];
        return new SymmetryResult(
            Index(sides.Left.Glute.Activation, sides.Right.Glute.Activation),
            Index(sides.Left.Hamstring.Activation, sides.Right.Hamstring.Activation))
        {
            GluteInterval = Interval(segments, measurement, sides, Muscle.Glute),
            HamstringInterval = Interval(segments, measurement, sides, Muscle.Hamstring),
        };
    }

    private static double? Index(double? left, double? right)
    {
        return left + right > 0 ? (right - left) / ((left + right) / 2) * 100 : null;
    }

    private static SymmetryInterval? Interval(IReadOnlyList<SegmentRow> segments, ModeSpan measurement, SidesResult sides, Muscle muscle)
    {
        SegmentKind kind = measurement.Mode == DeviceMode.Run ? SegmentKind.Strides : SegmentKind.Reps;
        return Activations(segments, measurement, sides, 0, muscle) is { } left
            && Activations(segments, measurement, sides, 1, muscle) is { } right
            && SideComparison.TryCompare(left, right, kind, out SideComparison? comparison)
            ? SymmetryInterval.Of(comparison!)
            : null;
    }

    /// <summary>Activation of each segment of a side, all above 0; null without a usable electrode and a reference.</summary>
    private static double[]? Activations(IReadOnlyList<SegmentRow> segments, ModeSpan measurement, SidesResult sides, int side, Muscle muscle)
    {
        int channel = 2 * side + (int)muscle;
        SideResult result = sides.Side(side);
        if ((muscle == Muscle.Glute ? result.Glute : result.Hamstring).Activation is null
            || !measurement.TryGetCalibration(channel, out ChannelCalibration calibration)
            || !calibration.TryGetReferenceRmsQ4(out int referenceQ4))
        {
            return null;
        }

        double floorQ4 = Math.Sqrt(FloorOfRest * NoiseFloor.RestVarianceQ8(measurement, channel));
        List<double> activations = [];
        foreach (SegmentRow segment in segments.Where(segment => segment.Side == side))
        {
            if (segment.TryGetRmsQ4(muscle, out int rmsQ4))
            {
                activations.Add(Math.Max(rmsQ4, floorQ4) / referenceQ4);
            }
        }

        // Without a known rest a silent segment has no place on a logarithmic scale.
        return activations.TrueForAll(activation => activation > 0) ? [.. activations] : null;
    }
}
