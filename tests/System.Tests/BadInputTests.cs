using System.Globalization;
using System.Text;
using System.Text.Json;
using GluteSense.Cli;
using GluteSense.Simulator.Signals;
using GluteSense.System.Tests.Support;

namespace GluteSense.System.Tests;

/// <summary>Bad input gets one clear sentence and an exit code, and leaves nothing behind.</summary>
[TestClass]
public sealed class BadInputTests
{
    private const string Map = "rightGlute=A,rightHamstring=B";

    [TestMethod]
    [DataRow("", "empty")]
    [DataRow("# units: uV\nA,B\n1,2\n", "sample_rate_hz")]
    [DataRow("# sample_rate_hz: 1000\n# units: uV\nA,C\n1,2\n", "B")]
    [DataRow("# sample_rate_hz: 1000\n# units: uV\nA,B\n1,NaN\n", "line 4")]
    [DataRow("# sample_rate_hz: 1000\n# units: uV\nA,B\n1,x\n", "line 4")]
    [DataRow("# sample_rate_hz: 1000\n# units: uV\nA,B\n1\n", "line 4")]
    [DataRow("# sample_rate_hz: 1000\n# units: uV\nA,B\n", "sample")]
    [DataRow("# sample_rate_hz: 250\n# units: uV\nA,B\n1,2\n", "900")]
    [DataRow("# sample_rate_hz: fast\n# units: uV\nA,B\n1,2\n", "fast")]
    [DataRow("# sample_rate_hz: 1000\nA,B\n1,2\n", "--units")]
    [DataRow("# sample_rate_hz: 1000\n# units: uV\nA,B\n1,2\n3,4\n", "0.002 s")]
    [DataRow("# sample_rate_hz: 1000000\n# units: uV\nA,B\n1,2\n", "100000 Hz")]
    public void ABadRecordingIsRefused(string content, string expected)
    {
        using var folder = new TemporaryFolder();
        AssertRefused(ExitCode.BadInput, expected, "--recording", folder.NewFile(content), "--map", Map);
    }

    [TestMethod]
    public void AMissingRecordingIsRefused() =>
        AssertRefused(ExitCode.BadInput, "nowhere.csv", "--recording", "nowhere.csv", "--map", Map);

    [TestMethod]
    [DataRow("two columns for one channel", "--map", "rightGlute=A,rightGlute=B")]
    [DataRow("an unknown channel", "--map", "middleGlute=A")]
    [DataRow("an unknown rate", "--rate", "300")]
    [DataRow("an unknown mode", "--mode", "swim")]
    [DataRow("an unknown side", "--inhibit", "both:40")]
    [DataRow("more than all", "--inhibit", "left:140")]
    [DataRow("no number", "--duration", "long")]
    [DataRow("no gain", "--gain", "-3")]
    [DataRow("an unknown unit", "--units", "kV")]
    [DataRow("a seed below 0", "--seed", "-1")]
    [DataRow("a folder without a name", "--out", "")]
    [DataRow("an unknown option", "--colour", "red")]
    public void ABadOptionIsRefused(string what, string option, string value)
    {
        (int exitCode, string output, string error) = DemoCli.Run("demo", option, value);
        Assert.AreEqual((int)ExitCode.Usage, exitCode, what);
        Assert.AreEqual("", output);
        Assert.StartsWith("glutesense: ", error);
    }

    [TestMethod]
    public void ARecordingWithoutAMapIsRefused() => AssertRefused(ExitCode.Usage, "--map", "--recording", "walk.csv");

    [TestMethod]
    public void InhibitingARecordingIsRefused() =>
        AssertRefused(ExitCode.Usage, "--inhibit", "--recording", "walk.csv", "--map", Map, "--inhibit", "left:40");

    [TestMethod]
    public void AFolderThatHoldsASessionIsNotOverwritten()
    {
        using var folder = new TemporaryFolder();
        string path = folder.NewPath();
        Assert.AreEqual(0, DemoCli.Run("demo", "--duration", "2", "--out", path).ExitCode);
        byte[] before = File.ReadAllBytes(Path.Combine(path, "packets.gsrec"));
        (int exitCode, _, string error) = DemoCli.Run("demo", "--duration", "2", "--out", path);
        Assert.AreEqual((int)ExitCode.Output, exitCode);
        Assert.Contains("--out", error);
        CollectionAssert.AreEqual(before, File.ReadAllBytes(Path.Combine(path, "packets.gsrec")));
    }

    [TestMethod]
    public void AFileInTheWayOfTheFolderIsAClearError()
    {
        using var folder = new TemporaryFolder();
        string file = folder.NewFile("in the way");
        (int exitCode, _, string error) = DemoCli.Run("demo", "--duration", "2", "--out", Path.Combine(file, "session"));
        Assert.AreEqual((int)ExitCode.Output, exitCode);
        Assert.Contains("--out", error);
    }

    [TestMethod]
    public void ADurationBeyondTheRecordingIsRefused()
    {
        using var folder = new TemporaryFolder();
        AssertRefused(ExitCode.Usage, "3 s", "--recording", folder.NewFile(Sines("uV", 0, 100, 50)), "--map", Map, "--duration", "4");
    }

    [TestMethod]
    public void NoiseAloneHasNoShare()
    {
        using var folder = new TemporaryFolder();
        var json = DemoCli.Json(folder, "--recording", folder.NewFile(Sines("uV", 0, 0, 0)), "--map", Map, "--mode", "run");
        Assert.AreEqual(JsonValueKind.Null, json.GetProperty("sides").GetProperty("right").GetProperty("rawShare").ValueKind);

        var rest = DemoCli.Json(folder, "--duration", "1");
        Assert.AreEqual(JsonValueKind.Null, rest.GetProperty("sides").GetProperty("left").GetProperty("gluteShare").ValueKind);
    }

    [TestMethod]
    public void ASignalCutOffAtTheRailsHasNoShareAndTheNoteAsksForTheGain()
    {
        using var folder = new TemporaryFolder();
        var json = DemoCli.Json(folder, "--recording", folder.NewFile(Sines("mV", 0, 100, 50)), "--map", Map, "--mode", "run");
        var right = json.GetProperty("sides").GetProperty("right");
        Assert.AreEqual(JsonValueKind.Null, right.GetProperty("rawShare").ValueKind);
        Assert.AreEqual("saturated", right.GetProperty("glute").GetProperty("quality")[0].GetString());
        Assert.Contains("units and gain", json.GetProperty("notes").GetRawText());
    }

    [TestMethod]
    public void VoltsAtThePinReadInCounts()
    {
        using var folder = new TemporaryFolder();

        // Sines of 100 and 50 counts of 0.805664 mV around 1.4 V.
        string content = Sines("adc-V", 1.4, 0.0805664, 0.0402832);
        var json = DemoCli.Json(folder, "--recording", folder.NewFile(content), "--map", Map, "--mode", "run");
        Assert.AreEqual("counts", json.GetProperty("rmsUnit").GetString());
        var right = json.GetProperty("sides").GetProperty("right");

        double adcPower = Math.Pow(Esp32Adc.NominalNoiseCounts, 2);

        // Sine rms is amplitude over √2; the ADC's own noise adds in power.
        Assert.AreEqual(Math.Sqrt(100 * 100 / 2.0 + adcPower), right.GetProperty("glute").GetProperty("rms").GetDouble(), 1);
        Assert.AreEqual(Math.Sqrt(50 * 50 / 2.0 + adcPower), right.GetProperty("hamstring").GetProperty("rms").GetDouble(), 1);
        Assert.AreEqual(2.0 / 3, right.GetProperty("rawShare").GetDouble(), 0.01);
    }

    /// <summary>3 s of 100 Hz sines of two amplitudes around an offset, at 1 kHz.</summary>
    private static string Sines(string units, double offset, double amplitudeA, double amplitudeB)
    {
        var content = new StringBuilder($"# sample_rate_hz: 1000\n# units: {units}\nA,B\n");
        for (int sample = 0; sample < 3000; sample++)
        {
            double sine = Math.Sin(2 * Math.PI * 0.1 * sample);
            content.Append(CultureInfo.InvariantCulture, $"{offset + amplitudeA * sine},{offset + amplitudeB * sine}\n");
        }

        return content.ToString();
    }

    private static void AssertRefused(ExitCode expectedCode, string expectedText, params string[] args)
    {
        (int exitCode, string output, string error) = DemoCli.Run(["demo", "--json", .. args]);
        Assert.AreEqual((int)expectedCode, exitCode, error);
        Assert.AreEqual("", output, "No result without a measurement.");
        Assert.Contains(expectedText, error);
        Assert.HasCount(1, error.TrimEnd().Split('\n'), "One sentence, no stack trace.");
    }
}
