using System.Globalization;
using GluteSense.Host.Analysis;

namespace GluteSense.Validation.Studies.Recordings;

/// <summary>Do segments and peaks hold on real recordings, which no generator of ours has shaped?</summary>
public sealed class RecordingsStudy : IStudy
{
    // The first EMG sample lies at 0.014 s of the axis on which the touchdowns are given (README of the recordings).
    private const double FirstSampleS = 0.014;

    private const string Method =
        """
        Public recordings, through the same analysis as `glutesense analyse`: the firmware's block pipeline for the segments, 6 Hz zero-phase envelopes for the
        peaks. They are not part of the project: put them into `shared/recordings` beside its folder to repeat this. **No real running recording with
        glutes was at hand**: the walks are walks, and the 60 s recording is of a calf muscle (right gastrocnemius), a stand-in for a muscle that bursts once a stride.
        """;

    private const string Absent = "\n\nThe folder `shared/recordings` was not there when this page was written, so this part has no numbers.";

    /// <inheritdoc/>
    public string Key => "recordings";

    /// <inheritdoc/>
    public StudyPart Run(StudyScale scale)
    {
        List<RecordingRow> rows = [];
        List<StudyLimit> limits = [];
        string? folder = RecordingFolder.Find();
        if (folder is not null)
        {
            HeelStrikes(folder, rows, limits);
            Touchdowns(folder, rows, limits);
            Contractions(folder, rows, limits);
            GaitStart(folder, rows);
            SteadyContraction(folder, rows);
        }

        StudyTable table = new(
            "Real recordings: what their annotation says and what was found",
            ["recording", "question", "expected", "found", "latency SD (ms)"],
            [.. rows.Select(row => (IReadOnlyList<string>)[row.Recording, row.Question, row.Expected, row.Found, row.LatencySdMs is { } sd ? Number(sd, "0") : "–"])]);
        return new StudyPart("Real recordings", Method + (folder is null ? Absent : ""), [.. rows], rows.Count > 0 ? [table] : [], [], limits);
    }

    private static void HeelStrikes(string folder, List<RecordingRow> rows, List<StudyLimit> limits)
    {
        const string File = "acuna_treadmill60s_R_GM.csv";
        double[] strikesS = RecordingFolder.TimesS(folder, "acuna_treadmill60s_heelstrikes.csv");
        double[] peaksS = [.. Segments(folder, File, "rightHamstring=R_GM", true).Select(segment => segment.HamstringPeakS!.Value)];
        EventMatch match = new(strikesS, peaksS);
        int wrong = match.Missing + match.Extra + match.Outside;
        double periodS = (peaksS[^1] - peaksS[0]) / (peaksS.Length - 1);
        double trueS = (strikesS[^1] - strikesS[0]) / (strikesS.Length - 1);
        double cadenceError = 100 * (trueS / periodS - 1);
        rows.Add(new RecordingRow(File, "one stride per heel strike", Text($"{strikesS.Length}"), Text($"{peaksS.Length} strides, {match.Missing} missing, {match.Extra + match.Outside} extra"), match.SdMs));
        rows.Add(new RecordingRow(File, "cadence, steps a minute", Number(120 / trueS, "0.00"), Number(120 / periodS, "0.00"), null));
        limits.Add(new StudyLimit("Heel strikes of the 60 s treadmill recording (all 56 of them): strides missing or extra", strikesS.Length == 56 ? wrong : double.NaN, 0, 0));
        limits.Add(new StudyLimit("SD of the latency from heel strike to muscle peak in it, ms", match.SdMs, null, 35));
        limits.Add(new StudyLimit("Error of its cadence, %", Math.Abs(cadenceError), null, 1));
    }

    private static void Touchdowns(string folder, List<RecordingRow> rows, List<StudyLimit> limits)
    {
        const string File = "musclesynergies_walk_right13.csv";
        double[] touchdownsS = [.. RecordingFolder.TimesS(folder, "musclesynergies_walk_right13_cycles.csv").Select(time => time - FirstSampleS)];
        IReadOnlyList<AnalysedSegment> strides = Segments(folder, File, "rightGlute=R_GMAX,rightHamstring=R_BF", true);
        EventMatch glute = new(touchdownsS, [.. strides.Select(stride => stride.GlutePeakS!.Value)]);
        EventMatch hamstring = new(touchdownsS, [.. strides.Select(stride => stride.HamstringPeakS!.Value)]);
        rows.Add(new RecordingRow(File, "one stride per touchdown", Text($"{touchdownsS.Length}"), Text($"{touchdownsS.Length - glute.Missing}, {glute.Extra} extra ({glute.Outside} before the first annotated)"), glute.SdMs));
        rows.Add(new RecordingRow(File, "glute peak from touchdown, ms", "18 to 51 after", Range(glute.LatenciesMs), glute.SdMs));
        rows.Add(new RecordingRow(File, "hamstring (BF) peak from touchdown, ms", "32 to 123 before", Range(hamstring.LatenciesMs), hamstring.SdMs));
        double wrong = glute.Missing + glute.Extra + hamstring.Missing + hamstring.Extra;
        limits.Add(new StudyLimit("Touchdowns of the 13-muscle walk (all six of them): strides missing or extra", touchdownsS.Length == 6 ? wrong : double.NaN, 0, 0));
        limits.Add(new StudyLimit("Earliest glute peak in it, ms after touchdown: the side that its README states", glute.LatenciesMs.Min(), 0, null));
        limits.Add(new StudyLimit("Latest hamstring peak in it, ms after touchdown: the side that its README states", hamstring.LatenciesMs.Max(), null, 0));
    }

    private static void Contractions(string folder, List<RecordingRow> rows, List<StudyLimit> limits)
    {
        const string File = "biosignalsnotebooks_emg_bursts.csv";
        int reps = Segments(folder, File, "rightGlute=EMG_mV", false).Count;
        rows.Add(new RecordingRow(File, "contractions with rest between", "9", Text($"{reps} reps"), null));
        limits.Add(new StudyLimit("Reps in the recording of nine contractions", reps, 9, 9));
    }

    private static void GaitStart(string folder, List<RecordingRow> rows)
    {
        const string File = "ezc3d_BTS_gait_start_LR_semimem.csv";
        PreparedRecording prepared = RecordingFolder.Load(folder, File, "leftHamstring=Left_Semimembranosus,rightHamstring=Right_Semimembranosus");
        bool[] stands = [.. new[] { 1, 3 }.Select(channel => prepared.Muscle(channel)!.Rest is { ToS: < 1.5 })];
        int strides = SegmentFinder.Find(prepared, true).Count;
        rows.Add(new RecordingRow(File, "rest found while standing (first second)", "both sides", Text($"{stands.Count(found => found)} of 2"), null));
        rows.Add(new RecordingRow(File, "strides of both sides in the 5.5 s that follow", "about 5 a side", Text($"{strides}"), null));
    }

    private static void SteadyContraction(string folder, List<RecordingRow> rows)
    {
        const string File = "hermescb_ID2_bf_mvc10s.csv";
        PreparedRecording prepared = RecordingFolder.Load(folder, File, "rightHamstring=BF_uV");
        string rest = prepared.Muscle(3)!.Rest is null ? "no rest" : "rest";
        rows.Add(new RecordingRow(File, "one sustained contraction: rest, reps, strides", "no rest, 0, 0", Text($"{rest}, {SegmentFinder.Find(prepared, false).Count}, {SegmentFinder.Find(prepared, true).Count}"), null));
    }

    private static IReadOnlyList<AnalysedSegment> Segments(string folder, string file, string map, bool isRun) =>
        SegmentFinder.Find(RecordingFolder.Load(folder, file, map), isRun);

    private static string Range(IReadOnlyList<double> latenciesMs) => latenciesMs.All(latency => latency < 0)
        ? Text($"{-latenciesMs.Max():0} to {-latenciesMs.Min():0} before")
        : Text($"{latenciesMs.Min():0} to {latenciesMs.Max():0} after");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
