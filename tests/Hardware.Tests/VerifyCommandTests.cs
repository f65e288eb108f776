using GluteSense.Hardware.Programs;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests;

[TestClass]
public sealed class VerifyCommandTests
{
    private static readonly FakeCheck _good = new("good");
    private static readonly FakeCheck _bad = new("bad", _ => new CheckResult(["R1 is wrong."], [], ["look at it"]));
    private static readonly FakeCheck _unable = new("unable", _ => throw new MissingProgramException("ngspice", "apt install ngspice"));

    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [TestMethod]
    public void Everything_that_passes_gives_exit_code_0()
    {
        Assert.AreEqual(0, Run([], _good));
        Assert.AreEqual("PASS good\nPASS measured\n2 checks, 0 failed\n", _output.ToString());
    }

    [TestMethod]
    public void A_failing_check_gives_exit_code_1_its_findings_and_notes()
    {
        Assert.AreEqual(1, Run([], _bad, _good));
        Assert.AreEqual("FAIL bad\n     R1 is wrong.\n     note: look at it\nPASS good\nPASS measured\n3 checks, 1 failed\n", _output.ToString());
    }

    [TestMethod]
    public void Chosen_checks_run_alone()
    {
        Assert.AreEqual(0, Run(["--only", "good"], _bad, _good));
        Assert.AreEqual("PASS good\n1 checks, 0 failed\n", _output.ToString());
    }

    [TestMethod]
    public void Numbers_are_printed_when_asked_for()
    {
        Run(["--numbers", "--only", "number"], new FakeCheck("number", new Measurement("gain", 1000, "V/V")));

        Assert.Contains("     gain = 1000 V/V\n", _output.ToString());
    }

    [TestMethod]
    public void A_missing_program_gives_exit_code_3_and_its_package()
    {
        Assert.AreEqual(3, Run([], _good, _unable));
        Assert.Contains("ngspice is not installed: apt install ngspice", _error.ToString());
        Assert.DoesNotContain("failed", _output.ToString());
    }

    [TestMethod]
    [DataRow("--only", "other", "There is no check 'other'; there are: good.")]
    [DataRow("--only", "measured", "There is no check 'measured'; there are: good.")]
    [DataRow("--folder", "/", "No glutesense.kicad_sch in /")]
    [DataRow("--fast", "", "--fast")]
    public void A_command_line_that_makes_no_sense_gives_exit_code_2(string option, string value, string complaint)
    {
        Assert.AreEqual(2, VerifyCommand.Run([option, value], [_good], _output, _error));
        Assert.Contains(complaint, _error.ToString());
        Assert.EndsWith("hardware/verify --help says more.\n", _error.ToString());
        Assert.AreEqual(string.Empty, _output.ToString());
    }

    [TestMethod]
    public void The_help_has_the_name_by_which_it_is_called()
    {
        Assert.AreEqual(0, VerifyCommand.Run(["--help"], [_good], _output, _error));
        Assert.Contains("hardware/verify [options]", _output.ToString());
    }

    [TestMethod]
    public void Standard_error_says_what_is_done_and_how_long_it_takes()
    {
        Run([], _good, _bad);
        Assert.AreEqual($"Verifying {Repository.Fixture}: 2 checks, one to three minutes, most of them for the simulations.\n", _error.ToString());
    }

    [TestMethod]
    public void Standard_error_promises_no_time_for_some_of_the_checks()
    {
        Run(["--only", "good"], _good, _bad);
        Assert.AreEqual($"Verifying {Repository.Fixture} in part.\n", _error.ToString());
    }

    [TestMethod]
    public void In_a_terminal_the_running_check_is_named_until_it_has_ended()
    {
        using var screen = new StringWriter();
        VerifyCommand.Run(["--only", "good", "--folder", Repository.Fixture], [_good], screen, screen, isTerminal: true);
        Assert.EndsWith("in part.\nrunning good ...\r\e[KPASS good\n1 checks, 0 failed\n", screen.ToString());
    }

    [TestMethod]
    public void What_can_not_be_checked_counts_only_in_ci()
    {
        var strict = new FakeCheck("strict", project => new CheckResult(project.MustCheckAll ? ["no footprints"] : []));

        Assert.AreEqual(0, Run([], strict));
        Assert.AreEqual(1, Run(["--ci"], strict));
    }

    [TestMethod]
    public void All_checks_have_names_of_their_own() => CollectionAssert.AllItemsAreUnique(CheckList.All.Select(check => check.Name).ToArray());

    private int Run(string[] args, params IHardwareCheck[] checks) =>
        VerifyCommand.Run([.. args, "--folder", Repository.Fixture], checks, _output, _error);
}
