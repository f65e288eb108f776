using GluteSense.Hardware.Programs;

namespace GluteSense.Hardware.Tests.Programs;

[TestClass]
public sealed class ProgramRunnerTests
{
    private static readonly TimeSpan _long = TimeSpan.FromMinutes(1);

    [TestMethod]
    public void A_missing_program_is_named_with_its_package()
    {
        var runner = new ProgramRunner("no-such-program", "apt install no-such-package", _long);

        var exception = Assert.ThrowsExactly<MissingProgramException>(() => runner.Run([]));

        Assert.AreEqual("no-such-program is not installed: apt install no-such-package", exception.Message);
        Assert.IsFalse(runner.IsInstalled());
    }

    [TestMethod]
    public void Output_error_and_exit_code_come_back()
    {
        var runner = new ProgramRunner("sh", "dash", _long);

        ProgramResult result = runner.Run(
            ["-c", "echo $WORD; echo bad >&2; exit 7"], environment: new Dictionary<string, string> { ["WORD"] = "good" });

        Assert.AreEqual(new ProgramResult(7, "good\n", "bad\n"), result);
        Assert.IsTrue(runner.IsInstalled());
    }

    [TestMethod]
    public void The_folder_is_the_programs() =>
        Assert.AreEqual("/\n", new ProgramRunner("pwd", "coreutils", _long).Run([], "/").Output);

    [TestMethod]
    public void A_lot_of_output_on_both_streams_does_not_block()
    {
        ProgramResult result = new ProgramRunner("sh", "dash", _long).Run(["-c", "seq 100000; seq 100000 >&2"]);

        Assert.AreEqual(588895, result.Output.Length);
        Assert.AreEqual(588895, result.Error.Length);
    }

    [TestMethod]
    public void A_program_that_hangs_is_ended()
    {
        var runner = new ProgramRunner("sleep", "coreutils", TimeSpan.FromSeconds(0.2));

        Assert.Contains("sleep took longer", Assert.ThrowsExactly<ProgramFailedException>(() => runner.Run(["60"])).Message);
    }
}
