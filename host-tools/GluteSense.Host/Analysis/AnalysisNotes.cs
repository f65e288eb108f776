using System.Globalization;
using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>What was found about the quality of a recording, and what it can not tell, in sentences.</summary>
internal static class AnalysisNotes
{
    public static IReadOnlyList<string> Of(AnalysisResult result, PreparedRecording set, AnalysisOptions options) =>
    [
        .. Quality(set),
        .. Rest(result, set, options),
        .. Segments(result, options),
        .. Onsets(result, options),
        .. Conversion(result, set),
        .. Limits(result),
    ];

    private static IEnumerable<string> Quality(PreparedRecording set)
    {
        double rateHz = set.Recording.RateHz;
        if (set.FirstSample > 0 || set.EndSample < set.Recording.SampleCount)
        {
            yield return Text($"Constant samples at the ends were left out: {set.FirstSample / rateHz:0.000} s at the start, {(set.Recording.SampleCount - set.EndSample) / rateHz:0.000} s at the end.");
        }

        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            if (set.Muscle(channel) is not { } muscle)
            {
                continue;
            }

            string name = ChannelName.InWords(channel);
            if (muscle.Faults.IsDead)
            {
                yield return $"The column of the {name} never changes: no signal, neither rest nor zero activity.";
                continue;
            }

            double insideS = muscle.Faults.Constant.Where(run => run.End > set.FirstSample && run.First < set.EndSample).Sum(run => run.End - run.First) / rateHz;
            if (insideS > 0)
            {
                yield return Text($"The {name} stands still for {insideS:0.00} s in all (50 ms or more in a row): no signal there; segments within a second of it have none of this muscle.");
            }

            if (muscle.IsMains)
            {
                yield return Text($"{muscle.MainsPermille / 10.0:0} % of the power of the {name} is mains (50 or 60 Hz and harmonics): its amplitude is not the muscle's.");
            }

            if (muscle.Faults.ClippedCount > 0)
            {
                yield return Text($"{muscle.Faults.ClippedCount} samples of the {name} are cut off at their largest or smallest value: its amplitude reads low.");
            }
        }
    }

    private static IEnumerable<string> Rest(AnalysisResult result, PreparedRecording set, AnalysisOptions options)
    {
        string[] without = [.. Channels(set, muscle => muscle.Rest is null && !muscle.Faults.IsDead)];
        if (without.Length > 0)
        {
            yield return $"No rest was found for {List(without)} (no second is 6 dB below the mean power): amplitudes hold the noise of rest, so a silent muscle would not read 0. Name rest with --quiet FROM-TO, or record a second of it.";
        }

        string[] borrowed = [.. Channels(set, muscle => muscle.Rest is { IsBorrowed: true })];
        if (borrowed.Length > 0)
        {
            yield return $"Rest of {List(borrowed)} was taken from the reference recording.";
        }

        if (options.Quiet is null && result.Channels.Any(channel => channel.RestFromS is not null))
        {
            yield return "Rest is the quietest second of each channel; as the least of many seconds it reads low by up to a tenth.";
        }
    }

    private static IEnumerable<string> Segments(AnalysisResult result, AnalysisOptions options)
    {
        if (result.Segments.Count == 0)
        {
            yield return options.IsRun
                ? "No strides were found: that takes at least 2 s of an activity that repeats every 0.45 to 1.7 s. For reps leave --mode run out."
                : "No reps were found: a rep lasts at least 0.8 s and stands at least one and a half times above rest. For a run or walk use --mode run.";
        }

        if (result.Segments.Any(segment => segment is { Kind: "stride", IsAccepted: false, LogRatio: not null, IsSaturated: false }))
        {
            yield return "The last stride is cut short by the end of the recording: it is listed, and not used for a verdict.";
        }
    }

    private static IEnumerable<string> Onsets(AnalysisResult result, AnalysisOptions options)
    {
        if (!options.FindsOnsets)
        {
            yield break;
        }

        if (result.Input.RateHz < BurstTimes.LeastRateHz)
        {
            yield return Text($"No onsets: they need {BurstTimes.LeastRateHz:0} samples a second.");
        }
        else if (options.IsRun)
        {
            yield return "No onsets: an onset is told from rest before it, and strides follow each other without any. Compare the times of the envelope peaks instead.";
        }
        else if (result.Onsets.Any(onset => onset.Withheld is null))
        {
            yield return "An onset is the start of a ramp of up to 100 ms and comes with its 90 % interval; a slower rise is reported late, and with too short an interval. Which muscle comes first varies among healthy people.";
        }
    }

    private static IEnumerable<string> Conversion(AnalysisResult result, PreparedRecording set)
    {
        double rateHz = set.Recording.RateHz;
        string band = BandLimit.LimitsAbove(rateHz) ? "20-450 Hz" : Text($"from 20 Hz (half the sample rate, {rateHz / 2:0.#} Hz, is its upper end)");
        string step = result.Device.SampleStep > 1 ? Text($", every {result.Device.SampleStep}th sample in blocks") : "";
        yield return Text($"Shown to the device's code band-limited {band}{step}, in codes of {Digits(result.Device.UnitPerCount)} {set.Recording.Unit}: that adds {Digits(result.Device.QuantisationRms)} {set.Recording.Unit} rms of rounding to every amplitude.");
    }

    private static IEnumerable<string> Limits(AnalysisResult result)
    {
        yield return "Shares are raw shares: without reference contractions they depend on electrodes and gain as well. Compare them within one session only.";
        yield return result.Input.Reference is null
            ? "No verdict without a reference recording: give one of the same exercise or run, session and electrodes with --reference."
            : "A verdict means lower than in the reference recording, never inhibited or normal: a glute that was as quiet there is not seen. That both recordings are of one session and the same electrodes is taken on trust.";
        if (result.Comparison is { } comparison)
        {
            yield return ComparisonWords.Meaning(comparison.Kind);
        }

        yield return "Gluteus medius, quadriceps and hip flexors are not measured, so the cause of a low share is unknown.";
    }

    private static IEnumerable<string> Channels(PreparedRecording set, Func<MuscleSignal, bool> choice) =>
        Enumerable.Range(0, MuscleChannels.Count).Where(channel => set.Muscle(channel) is { } muscle && choice(muscle)).Select(ChannelName.InWords);

    private static string List(string[] names) =>
        names.Length == 1 ? "the " + names[0] : "the " + string.Join(", ", names[..^1]) + " and " + names[^1];

    private static string Digits(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
