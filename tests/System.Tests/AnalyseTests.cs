using System.Globalization;
using System.Text;
using System.Text.Json;
using GluteSense.Cli;
using GluteSense.Detection;
using GluteSense.Simulator.Signals;
using GluteSense.System.Tests.Support;

namespace GluteSense.System.Tests;

/// <summary>`glutesense analyse` from a CSV file to its output, on files whose truth is known by construction.</summary>
[TestClass]
public sealed class AnalyseTests
{
    private const string Map = "rightGlute=G,rightHamstring=H";

    [TestMethod]
    public void RepsOfKnownSizeComeOutAsJson()
    {
        using var folder = new TemporaryFolder();

        // Six reps of 2 s from 3 s on, every 4 s; the glute at 100 µV, the hamstring at 50 µV: a share of 2/3.
        JsonElement json = Json(folder.NewFile(Reps(1, 6, 100, 50)), "--exercise", ExerciseCatalog.Name(0), "--onsets");
        Assert.AreEqual(6, json.GetProperty("segments").GetArrayLength());
        for (int rep = 0; rep < 6; rep++)
        {
            JsonElement segment = json.GetProperty("segments")[rep];
            Assert.AreEqual("right", segment.GetProperty("side").GetString());
            Assert.AreEqual("rep", segment.GetProperty("kind").GetString());
            Assert.AreEqual(3 + 4 * rep, segment.GetProperty("startS").GetDouble(), 0.301);
            Assert.AreEqual(667, segment.GetProperty("sharePermille").GetInt32(), 25);
            Assert.AreEqual("uV", segment.GetProperty("unit").GetString());
        }

        Assert.AreEqual(12, json.GetProperty("onsets").GetArrayLength());
        foreach (JsonElement onset in json.GetProperty("onsets").EnumerateArray())
        {
            Assert.AreEqual(3 + 4 * onset.GetProperty("segment").GetInt32(), onset.GetProperty("startS").GetDouble(), 0.02);
        }

        Assert.AreEqual("noReferenceSet", Verdict(json).GetProperty("reason").GetString());
    }

    [TestMethod]
    public void AGluteAtHalfItsAmplitudeIsReducedAgainstTheReference()
    {
        using var folder = new TemporaryFolder();
        string reference = folder.NewFile(Reps(2, 14, 60, 60));
        Assert.AreEqual("reduced", Verdict(Json(folder.NewFile(Reps(3, 8, 30, 60)), "--reference", reference)).GetProperty("value").GetString());
        Assert.AreEqual("notReduced", Verdict(Json(folder.NewFile(Reps(4, 8, 60, 60)), "--reference", reference)).GetProperty("value").GetString());
        (int exitCode, string output, _) = DemoCli.Run("analyse", folder.NewFile(Reps(5, 8, 30, 60)), "--map", Map, "--reference", reference);
        Assert.AreEqual(0, exitCode);
        Assert.Contains("Right: reduced", output);
        Assert.Contains("8 reps against 14", output);
    }

    [TestMethod]
    public void ACueThatDoublesTheGluteIsShownWithItsIntervalsAndItsMeaning()
    {
        using var folder = new TemporaryFolder();
        string uncued = folder.NewFile(Reps(10, 5, 40, 60));
        string cued = folder.NewFile(Reps(11, 5, 80, 60));
        JsonElement right = Json(cued, "--reference", uncued, "--compare", "cue").GetProperty("comparison").GetProperty("right");
        Assert.AreEqual(100, right.GetProperty("glutePercent").GetProperty("value").GetDouble(), 12);
        Assert.AreEqual(0, right.GetProperty("hamstringPercent").GetProperty("value").GetDouble(), 6);
        Assert.AreEqual(Math.Log(2), right.GetProperty("logRatio").GetProperty("value").GetDouble(), 0.06);
        (int exitCode, string output, _) = DemoCli.Run("analyse", cued, "--map", Map, "--reference", uncued, "--compare", "cue");
        Assert.AreEqual(0, exitCode);
        Assert.Contains("Change with the cue: glute +", output);
        Assert.Contains("reserve", output);
    }

    [TestMethod]
    public void OneMuscleIsEnoughForSegments()
    {
        using var folder = new TemporaryFolder();
        (int exitCode, string output, string error) = DemoCli.Run("analyse", folder.NewFile(Reps(6, 5, 60, 60)), "--map", "leftHamstring=H", "--json");
        Assert.AreEqual(0, exitCode, error);
        JsonElement json = JsonDocument.Parse(output).RootElement;
        Assert.AreEqual(5, json.GetProperty("segments").GetArrayLength());
        Assert.AreEqual("withheld", json.GetProperty("verdict").GetProperty("left").GetProperty("value").GetString());
        Assert.AreEqual("noSignal", json.GetProperty("verdict").GetProperty("left").GetProperty("reason").GetString());
    }

    [TestMethod]
    public void StridesHaveTheirCadence()
    {
        using var folder = new TemporaryFolder();

        // A burst every 0.72 s: 166.7 steps a minute.
        string file = folder.NewFile(Csv(7, 40, 1000, time => 60 * Burst(time, 0.72, 0.3), time => 60 * Burst(time, 0.72, 0.2)));
        JsonElement json = Json(file, "--mode", "run");
        Assert.AreEqual(120 / 0.72, json.GetProperty("cadenceSpm").GetDouble(), 1.6);
        Assert.AreEqual(55, json.GetProperty("segments").GetArrayLength(), 2);
        Assert.AreEqual("run", json.GetProperty("input").GetProperty("mode").GetString());
    }

    [TestMethod]
    public void ThePageStandsAloneAndHoldsItsPlots()
    {
        using var folder = new TemporaryFolder();
        string page = folder.NewPath(".html");
        Assert.AreEqual(0, DemoCli.Run("analyse", folder.NewFile(Reps(8, 4, 60, 60)), "--map", Map, "--plot", page).ExitCode);
        string html = File.ReadAllText(page);
        Assert.Contains("<svg", html);
        Assert.Contains("Right hamstring", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("http", html.Replace("http-equiv", "", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("", "empty")]
    [DataRow("# sample_rate_hz: 100\n# units: uV\nG,H\n1,2\n", "250 Hz")]
    [DataRow("# sample_rate_hz: 1000\n# units: uV\nG,H\n1,NaN\n", "line 4")]
    [DataRow("# sample_rate_hz: 1000\n# units: uV\nG,H\n1,\n", "line 4")]
    [DataRow("# sample_rate_hz: 1000\n# units: uV\nG\n1\n", "'H'")]
    [DataRow("# sample_rate_hz: 1000\n# units: uV\nG,H\n1,2\n3,4\n", "At least 2 s")]
    public void ABadRecordingIsRefusedWithASentence(string content, string expected)
    {
        using var folder = new TemporaryFolder();
        AssertRefused(ExitCode.BadInput, expected, folder.NewFile(content), "--map", Map);
    }

    [TestMethod]
    public void ColumnsThatNeverChangeAreRefused()
    {
        using var folder = new TemporaryFolder();
        string content = "# sample_rate_hz: 1000\n# units: uV\nG,H\n" + string.Concat(Enumerable.Repeat("1,2\n", 3000));
        AssertRefused(ExitCode.BadInput, "ever changes", folder.NewFile(content), "--map", Map);
    }

    [TestMethod]
    public void ABadRequestIsRefusedWithWhatToDo()
    {
        using var folder = new TemporaryFolder();
        string file = folder.NewFile(Reps(9, 2, 60, 60));
        AssertRefused(ExitCode.Usage, "--map", file);
        AssertRefused(ExitCode.Usage, "exclude each other", file, "--map", Map, "--mode", "run", "--exercise", ExerciseCatalog.Name(0));
        AssertRefused(ExitCode.Usage, ExerciseCatalog.Name(1), file, "--map", Map, "--exercise", "swim");
        AssertRefused(ExitCode.Usage, "use run", file, "--map", Map, "--mode", "swim");
        AssertRefused(ExitCode.Usage, "0.5-2.5", file, "--map", Map, "--quiet", "2");
        AssertRefused(ExitCode.Usage, "--plot", file, "--map", Map, "--plot", file);
        AssertRefused(ExitCode.Usage, "retention", file, "--map", Map, "--reference", file, "--compare", "swim");
        AssertRefused(ExitCode.Usage, "--reference", file, "--map", Map, "--compare", "cue");
        AssertRefused(ExitCode.Usage, "--mode run", file, "--map", Map, "--reference", file, "--compare", "carryover");
        AssertRefused(ExitCode.Usage, "--mode run", file, "--map", Map, "--reference", file, "--compare", "cue", "--mode", "run");
        AssertRefused(ExitCode.BadInput, "rested", file, "--map", Map, "--quiet", "50-60");
        AssertRefused(ExitCode.BadInput, "nowhere.csv", "nowhere.csv", "--map", Map);
        AssertRefused(ExitCode.BadInput, "nowhere.csv", file, "--map", Map, "--reference", "nowhere.csv");
        AssertRefused(ExitCode.Output, "--plot", file, "--map", Map, "--plot", Path.Combine(file, "page.html"));
    }

    [TestMethod]
    public void TheHelpNamesEveryExerciseAndShowsExamples()
    {
        (int exitCode, string output, _) = DemoCli.Run("analyse", "--help");
        Assert.AreEqual(0, exitCode);
        Assert.Contains("Examples:", output);
        for (int exercise = 0; exercise < ExerciseCatalog.Count; exercise++)
        {
            Assert.Contains(ExerciseCatalog.Name(exercise), output);
        }
    }

    private static JsonElement Json(string file, params string[] args)
    {
        (int exitCode, string output, string error) = DemoCli.Run(["analyse", file, "--map", Map, "--json", .. args]);
        Assert.AreEqual(0, exitCode, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static JsonElement Verdict(JsonElement json) => json.GetProperty("verdict").GetProperty("right");

    private static void AssertRefused(ExitCode code, string expected, params string[] args)
    {
        (int exitCode, string output, string error) = DemoCli.Run(["analyse", .. args]);
        Assert.AreEqual((int)code, exitCode, error);
        Assert.AreEqual("", output);
        Assert.Contains(expected, error);
        Assert.DoesNotContain("   at ", error);
    }

    private static string Reps(ulong seed, int reps, double gluteUv, double hamstringUv) => Csv(
        seed,
        3 + 4 * reps,
        1000,
        time => IsRep(time) ? gluteUv : 0,
        time => IsRep(time) ? hamstringUv : 0);

    private static bool IsRep(double time) => time >= 3 && (time - 3) % 4 < 2;

    private static double Burst(double time, double periodS, double phaseS)
    {
        double away = (time - phaseS) / periodS;
        away = (away - Math.Round(away)) * periodS;
        return Math.Exp(-away * away / (2 * 0.07 * 0.07));
    }

    /// <summary>Two columns of white noise whose rms is 2 µV and what the plan adds.</summary>
    private static string Csv(ulong seed, double durationS, int rateHz, Func<double, double> glute, Func<double, double> hamstring)
    {
        var first = new SeededNoise(seed, 1);
        var second = new SeededNoise(seed, 2);
        var content = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"# sample_rate_hz: {rateHz}\n# units: uV\nG,H\n"));
        for (int sample = 0; sample < durationS * rateHz; sample++)
        {
            double time = (double)sample / rateHz;
            content.Append(CultureInfo.InvariantCulture, $"{(2 + glute(time)) * first.NextGaussian():0.###},{(2 + hamstring(time)) * second.NextGaussian():0.###}\n");
        }

        return content.ToString();
    }
}
