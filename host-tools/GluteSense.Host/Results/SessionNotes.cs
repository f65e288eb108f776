using GluteSense.Host.Sessions;

namespace GluteSense.Host.Results;

/// <summary>What a session can not know, in plain sentences, the weightiest first.</summary>
internal static class SessionNotes
{
    // DESIGN section 3: the smallest reference set.
    private const int ReferenceReps = 12;
    private const int ReferenceStrides = 60;

    private static readonly string[] SideNames = ["left", "right"];

    public static IReadOnlyList<string> For(SessionResult result, SessionLog log)
    {
        List<string> notes = [];
        if (log.TryGetMeasurement(out ModeSpan measurement))
        {
            AddReference(notes, result);
            AddSides(notes, result, measurement);
            AddVerdicts(notes, result.Sides);
            ChannelNotes.Add(notes, result.Sides, measurement);
            AddMeasurement(notes, result, measurement);
            DeviceNotes.Add(notes, result, log, measurement);
        }
        else
        {
            notes.Add("No exercise or run was received, so nothing is known about the muscles.");
        }

        AddLink(notes, result.Link);
        notes.Add(
            "Surface EMG shows how strongly a muscle is driven, not why, and not how much force it makes. Gluteus medius, quadriceps, " +
            "hip flexors and back are not measured, so the cause of a low share stays unknown.");
        return notes;
    }

    private static void AddReference(List<string> notes, SessionResult result)
    {
        if (result.ReferenceKind == "none")
        {
            notes.Add(
                "No reference contraction was taken or accepted, so activation, glute share and symmetry index are not known. The raw share " +
                "compares plain amplitudes, which also depend on where the electrodes sit and on the tissue under them: compare it only " +
                "within this session, with the same electrodes.");
        }
        else if (result.ReferenceKind == "sessionPeak")
        {
            notes.Add("Activation is relative to this session's own peak, so it can not be compared with other sessions.");
        }
    }

    private static void AddSides(List<string> notes, SessionResult result, ModeSpan measurement)
    {
        int worn = 0;
        for (int side = 0; side < SideNames.Length; side++)
        {
            SideResult known = result.Sides.Side(side);
            string name = SideNames[side];
            if (!known.Glute.IsUsable && !known.Hamstring.IsUsable)
            {
                notes.Add($"The {name} side gave no usable signal from either electrode, so nothing is known about it.");
                continue;
            }

            worn++;
            if (!known.Glute.IsUsable)
            {
                notes.Add($"The {name} glute electrode gave no usable signal, so the share of the {name} side is not known.");
            }
            else if (!known.Hamstring.IsUsable)
            {
                notes.Add($"The {name} hamstring electrode gave no usable signal, so the share of the {name} side is not known.");
            }
            else if (known.GluteShare is null && known.RawShare is null)
            {
                notes.Add(NoShare(measurement, side, name));
            }
            else if (result.ReferenceKind != "none" && known.GluteShare is null && known.RawShare is not null)
            {
                notes.Add($"The {name} side lacks a reference contraction, so only its raw share is known.");
            }

            AddSegmentCount(notes, known, name, measurement);
        }

        if (worn == 1)
        {
            notes.Add("Only one side was measured, so the sides can not be compared.");
        }
        else if (worn == 2 && result.Sides.Left.Segments.Count > 0 != result.Sides.Right.Segments.Count > 0)
        {
            notes.Add("Reps or strides were found on one side only, so the amplitudes of the sides can not be compared.");
        }
    }

    private static string NoShare(ModeSpan measurement, int side, string name)
    {
        bool saturated = QualityJudgement.IsMostlySaturated(measurement, Signal.MuscleChannels.Glute(side))
            || QualityJudgement.IsMostlySaturated(measurement, Signal.MuscleChannels.Hamstring(side));
        return saturated
            ? $"The {name} side's signal was cut off at the limits of the input most of the time, so it has no share. Are units and gain right?"
            : $"The {name} side's muscles did not rise above the noise of rest and electronics, so it has no share.";
    }

    private static void AddSegmentCount(List<string> notes, SideResult side, string name, ModeSpan measurement)
    {
        bool isRun = measurement.Mode == Protocol.DeviceMode.Run;
        int needed = isRun ? ReferenceStrides : ReferenceReps;
        string unit = isRun ? "stride" : "rep";
        int found = side.Segments.Count;
        if (found == 0)
        {
            notes.Add($"No {unit}s were found on the {name} side; its amplitudes are those of the whole measurement, pauses included.");
        }
        else if (found < needed && (side.Verdict is null or { Reason: VerdictNames.NoReferenceSet }))
        {
            notes.Add($"{Count(found, unit)} on the {name} side: a reference set to compare later sets with needs at least {needed}.");
        }
    }

    private static void AddVerdicts(List<string> notes, SidesResult sides)
    {
        string? error = null;
        for (int side = 0; side < SideNames.Length; side++)
        {
            SideResult known = sides.Side(side);
            bool isWorn = known.Glute.IsUsable || known.Hamstring.IsUsable;
            if (known.Verdict is { Value: VerdictNames.Withheld } withheld && isWorn)
            {
                notes.Add($"There is no verdict on the {SideNames[side]} side: {VerdictText.Reason(withheld)}.");
            }

            error = known.Verdict is { Value: not VerdictNames.Withheld } given ? given.ConfidencePercent == 98 ? "a hundred" : "twenty" : error;
        }

        if (error is not null)
        {
            notes.Add(
                "A verdict means lower than your reference set, or not lower by a fifth, and nothing else: it names no cause, and a glute that " +
                $"was as quiet in the reference set is not seen. Of unchanged glutes it calls at most one in {error} reduced.");
        }
    }

    private static void AddMeasurement(List<string> notes, SessionResult result, ModeSpan measurement)
    {
        if (result.RmsUnit == "counts")
        {
            notes.Add("The gain is not known, so amplitudes are in ADC counts and can not be compared with other sessions.");
        }

        if (measurement.StatusCount == 0)
        {
            notes.Add("No status arrived from the device, so the quality of the electrodes and the achieved rate are not known.");
        }

        if (measurement.IsOpen)
        {
            notes.Add("The end of the measurement was not received; what came until then is shown.");
        }
    }

    private static void AddLink(List<string> notes, LinkResult link)
    {
        if (link.Lost > 0)
        {
            notes.Add($"{Count(link.Lost, "packet")} lost on the way: single blocks, reps or strides may be missing.");
        }

        if (link.Malformed > 0)
        {
            notes.Add($"{Count(link.Malformed, "packet")} could not be read; what stood there is missing.");
        }
    }

    private static string Count(int count, string unit)
    {
        return FormattableString.Invariant($"{count} {unit}{(count == 1 ? "" : "s")}");
    }
}
