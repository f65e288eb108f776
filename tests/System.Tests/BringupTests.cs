using System.Text.Json;
using GluteSense.Cli;
using GluteSense.Cli.Bringup;
using GluteSense.Feedback;
using GluteSense.Host.Sessions;
using GluteSense.Simulator.Signals;
using GluteSense.System.Tests.Support;

namespace GluteSense.System.Tests;

/// <summary>`glutesense bringup` passes a good board and finds bad ones.</summary>
[TestClass]
public sealed class BringupTests
{
    private static readonly string[] _groups = ["identity", "noise", "gain", "corners", "common", "leadoff", "wiring", "button", "look", "usb"];

    [TestMethod]
    public void A_good_board_passes_every_step()
    {
        (int exitCode, JsonElement result) = Json();
        Assert.AreEqual((int)ExitCode.Success, exitCode);
        Assert.IsTrue(result.GetProperty("passed").GetBoolean());
        JsonElement[] steps = [.. result.GetProperty("steps").EnumerateArray()];
        CollectionAssert.AreEqual(_groups, steps.Select(step => step.GetProperty("step").GetString()).Distinct().ToArray());
        Assert.HasCount(23, steps);
        JsonElement skipped = steps.Single(step => step.GetProperty("verdict").GetString() != "ok");
        Assert.AreEqual("motor fed by hand", skipped.GetProperty("title").GetString());
        Assert.AreEqual("skip", skipped.GetProperty("verdict").GetString());
    }

    [TestMethod]
    [DataRow("gain,corners,wiring", "gain,wiring", "leftGlute:gain:0.8")]
    [DataRow("noise,gain", "gain", "rightGlute:gain:0.5", DisplayName = "Gain jumper open")]
    [DataRow("gain,wiring", "gain", "leftHamstring:gain:0.92", DisplayName = "One channel 8 % lower is within the converter's tolerance, but not equal to the others")]
    [DataRow("gain,wiring", "", "leftHamstring:gain:0.95", DisplayName = "One channel 5 % lower is a good one")]
    [DataRow("noise,gain,corners,common,leadoff,wiring", "noise,gain,corners,common,leadoff,wiring", "rightHamstring:dead")]
    [DataRow("noise,leadoff", "noise,leadoff", "leftHamstring:off")]
    [DataRow("noise,gain,leadoff,wiring", "leadoff,wiring", "leftGlute:swap:rightGlute", "rightGlute:swap:leftGlute")]
    [DataRow("noise,gain", "noise", "rightGlute:noise:20")]
    [DataRow("noise,common", "common", "leftHamstring:cmrr:70")]
    [DataRow("common", "", "leftHamstring:cmrr:80")]
    [DataRow("gain,corners", "corners", "leftGlute:lowpass:600")]
    [DataRow("gain,corners", "corners", "leftGlute:highpass:15")]
    [DataRow("gain,corners", "", "leftGlute:lowpass:1500", "rightGlute:highpass:6", DisplayName = "Corners a little off")]
    [DataRow("gain,leadoff", "leadoff", "rightHamstring:deaf")]
    [DataRow("noise,usb", "usb", "powered")]
    public void A_bad_board_fails_where_it_is_bad_and_only_there(string steps, string failing, params string[] faults)
    {
        (int exitCode, JsonElement result) = Json(["--yes", "--steps", steps, .. faults.SelectMany(fault => new[] { "--fault", fault })]);
        string failed = string.Join(",", result.GetProperty("steps").EnumerateArray()
            .Where(step => step.GetProperty("verdict").GetString() == "FAIL").Select(step => step.GetProperty("step").GetString()).Distinct());
        Assert.AreEqual(failing, failed);
        Assert.AreEqual((int)(failing.Length == 0 ? ExitCode.Success : ExitCode.TestFailed), exitCode);
    }

    [TestMethod]
    public void A_failing_channel_is_marked_and_the_parts_to_look_at_are_named()
    {
        (int exitCode, string output, _) = DemoCli.Run("bringup", "--yes", "--steps", "gain", "--fault", "rightGlute:gain:0.5");
        Assert.AreEqual((int)ExitCode.TestFailed, exitCode);
        Assert.MatchesRegex(@"FAIL  gain[\s\S]*LG \d+  LH \d+  RG \d+!  RH \d+ µV[\s\S]*JP301; one off: R305, R308-R310", output);
        Assert.Contains("0 ok, 1 failed, 0 skipped.", output);
    }

    [TestMethod]
    [DataRow("JP401; one off: R405, R408-R410\n", "rightHamstring:gain:0.8")]
    [DataRow("JP101; one off: R105, R108-R110 (numbered for LG; LH 2xx, RG 3xx)\n", "leftHamstring:gain:0.8", "rightGlute:gain:0.8")]
    [DataRow("R108-R110 (numbered for LG; LH 2xx, RG 3xx, RH 4xx)\n", "leftHamstring:gain:0.92", DisplayName = "All within limits, unequal")]
    public void Parts_have_the_numbers_of_the_channels_that_are_out(string parts, params string[] faults)
    {
        (_, string output, _) = DemoCli.Run(["bringup", "--yes", "--steps", "gain", .. faults.SelectMany(fault => new[] { "--fault", fault })]);
        Assert.Contains(parts, output.ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void Parts_that_no_channel_has_keep_their_numbers() =>
        Assert.AreEqual("R711, U703's enable, fault 64, 100 Hz", PartNumbers.Of("R711, U703's enable, fault 64, 100 Hz", [3]));

    [TestMethod]
    public void With_yes_nobody_is_asked_to_look_and_the_table_says_so()
    {
        (int exitCode, JsonElement result) = Json("--yes", "--steps", "look");
        Assert.AreEqual((int)ExitCode.Success, exitCode);
        foreach (JsonElement step in result.GetProperty("steps").EnumerateArray())
        {
            Assert.AreEqual("skip", step.GetProperty("verdict").GetString());
            Assert.Contains("--yes", step.GetProperty("measured").GetString()!);
        }
    }

    [TestMethod]
    public void A_rehearsal_says_what_to_set_and_takes_the_person_at_his_word()
    {
        // Enter for the generator, Enter for the shorted inputs, the LED is seen, the motor does not run.
        (int exitCode, string output, string error) = Run("\n\ny\nn\n", "--rehearse", "--steps", "gain,look");
        Assert.AreEqual((int)ExitCode.TestFailed, exitCode);
        Assert.Contains("100 Hz sine, 1.00 mV peak between + and - of all four channels", error);
        Assert.Contains("short all + and - inputs to REF", error);
        Assert.Contains("2 ok, 1 failed, 0 skipped.", output);
    }

    [TestMethod]
    public void A_rehearsal_without_anybody_ends_with_a_sentence()
    {
        (int exitCode, _, string error) = Run("", "--rehearse", "--steps", "gain");
        Assert.AreEqual((int)ExitCode.Usage, exitCode);
        Assert.Contains("Nobody answers", error);
    }

    [TestMethod]
    [Timeout(60_000)]
    public void A_stop_at_a_prompt_does_not_wait_for_Enter()
    {
        using var stop = new CancellationTokenSource();
        using var enter = new ManualResetEventSlim();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new CliConsole(output, error, false, false) { In = new StoppingReader(stop, enter) };

        ExitCode exitCode = new BringupRun(console).Run(new BringupOptions { Rehearse = true, Steps = ["noise", "gain"] }, stop.Token);
        enter.Set();

        // Both steps about noise share the first setting; the gain's prompt is the one that nobody answers.
        Assert.AreEqual(ExitCode.Interrupted, exitCode);
        Assert.EndsWith("glutesense: stopped after 2 steps.\n", error.ToString().ReplaceLineEndings("\n"));
    }

    [TestMethod]
    [DataRow("Unknown step 'gian'", "--steps", "gian")]
    [DataRow("Unknown channel 'glute'", "--fault", "glute:dead")]
    [DataRow("no fault of a board", "--fault", "leftGlute:gain")]
    [DataRow("no fault of a board", "--fault", "leftGlute:dead:1")]
    [DataRow("no fault of a board", "--fault", "leftGlute:melted")]
    [DataRow("no fault of a board", "--fault", "leftGlute:3:0.8")]
    [DataRow("write it without a channel", "--fault", "leftGlute:powered")]
    [DataRow("no fault of a board", "--fault", "dead")]
    [DataRow("not a number above 0", "--fault", "leftGlute:gain:-1")]
    [DataRow("leave one of them out", "--yes", "--rehearse")]
    public void A_wrong_command_line_is_refused_with_a_sentence(string sentence, params string[] args)
    {
        (int exitCode, string output, string error) = DemoCli.Run(["bringup", .. args]);
        Assert.AreEqual((int)ExitCode.Usage, exitCode);
        Assert.Contains(sentence, error);
        Assert.AreEqual("", output);
    }

    [TestMethod]
    public void Limits_are_those_of_the_file_and_of_the_devices_facts()
    {
        FrontEndFile file = FrontEndFile.Nominal with { Gain = 400, InputNoiseMicrovolts = 3, AdcNoiseCounts = 2, HighPassHz = 50, LowPassHz = 200, BiasVolts = 1.5 };
        var limits = new BringupLimits(file, new DeviceInfo(new Version(1, 0), 1, 800_000, 400));

        // By hand: 0.8 mV / 400 = 2 µV a count; 3² + 4² + 2²/12 = 25.33 = 5.033²; 1000 of 0.8 mV and 142 mV.
        Assert.AreEqual(2, limits.StepUv, 1e-9);
        Assert.AreEqual(5.033, limits.ExpectedNoiseUv, 0.001);
        Assert.AreEqual(7.55, limits.NoiseLimitUv, 0.001);
        Assert.AreEqual(0.942, limits.PinVolts(1000), 1e-9);

        // At 100 Hz the high-pass takes √(1 + 1/16), the low-pass √(1 + 1/256): 707.1 / 1.0308 / 1.00195.
        Assert.AreEqual(684.7, limits.SineUv, 0.1);
        Assert.AreEqual(-2.730, limits.RelativeDb(50), 0.001);
        CollectionAssert.AreEqual(new double[] { 50, 200 }, limits.CornersHz.ToArray());
    }

    [TestMethod]
    [DataRow(1000, 3700)]
    [DataRow(1200, 3700)]
    [DataRow(1200, 3600)]
    [DataRow(1000, 4100)]
    public void The_battery_passes_with_every_reference_that_a_chip_may_have(int referenceMillivolts, int batteryMillivolts)
    {
        // Two equal resistors; 142 mV read 0, and 1100 mV give 0.805664 mV a count.
        double code = (batteryMillivolts / 2.0 - 142) / (0.805664 * referenceMillivolts / 1100);
        var gauge = new BatteryGauge(805_664, 142, 2000);
        gauge.Add((int)Math.Round(code));

        Assert.IsInRange(BringupLimits.LeastBatteryMillivolts, BringupLimits.MostBatteryMillivolts, gauge.Millivolts);
    }

    [TestMethod]
    public void The_page_shows_the_steps_as_the_command_lists_them()
    {
        (int exitCode, string output, _) = DemoCli.Run("bringup", "--list");
        Assert.AreEqual((int)ExitCode.Success, exitCode);
        Assert.Contains(output.ReplaceLineEndings("\n"), File.ReadAllText(RepositoryRoot.PathOf("hardware/BRING-UP.md")).ReplaceLineEndings("\n"), "Run `glutesense bringup --list` and put its table into hardware/BRING-UP.md.");
    }

    [TestMethod]
    [DataRow("gain,usb")]
    [DataRow("gain", "usb")]
    public void Steps_may_be_named_together_or_one_by_one(params string[] steps)
    {
        (int exitCode, string output, _) = DemoCli.Run(["bringup", "--list", .. steps.SelectMany(step => new[] { "--steps", step })]);
        Assert.AreEqual((int)ExitCode.Success, exitCode);
        string[] rows = output.ReplaceLineEndings("\n").TrimEnd().Split('\n')[2..];
        Assert.HasCount(2, rows);
        Assert.StartsWith("| gain |", rows[0]);
        Assert.StartsWith("| usb |", rows[1]);
    }

    private static (int ExitCode, JsonElement Result) Json(params string[] args)
    {
        (int exitCode, string output, string error) = DemoCli.Run(["bringup", "--json", .. args]);
        Assert.StartsWith("{", output, error);
        return (exitCode, JsonDocument.Parse(output).RootElement);
    }

    private static (int ExitCode, string Out, string Error) Run(string answers, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new CliConsole(output, error, false, false) { In = new StringReader(answers) };
        return (CommandLine.Run(["bringup", .. args], console), output.ToString(), error.ToString());
    }

    /// <summary>Answers the first prompt; at the second the person stops the test instead.</summary>
    private sealed class StoppingReader(CancellationTokenSource stop, ManualResetEventSlim enter) : TextReader
    {
        private int _lines;

        public override string? ReadLine()
        {
            if (_lines++ > 0)
            {
                stop.Cancel();
                enter.Wait();
            }

            return "";
        }
    }
}
