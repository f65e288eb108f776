using GluteSense.Hardware.Programs;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests;

[TestClass]
public sealed class VerificationTests
{
    private const string Limits = """
        | id | what | least | most | unit |
        |---|---|---|---|---|
        | `gain` | Gain | 970 | 1030 | V/V |
        | `noise` | Noise | - | 2 | µV |
        """;

    private static readonly Measurement _gain = new("gain", 1000, "V/V");
    private static readonly Measurement _noise = new("noise", 1.5, "µV");

    [TestMethod]
    public void Numbers_inside_their_limits_pass()
    {
        CheckOutcome[] outcomes = Run(Limits, true, new FakeCheck("a", _gain), new FakeCheck("b", _noise));

        CollectionAssert.AreEqual(new[] { "a", "b", "measured" }, outcomes.Select(outcome => outcome.Name).ToArray());
        Assert.IsTrue(outcomes.All(outcome => outcome.Passes));
    }

    [TestMethod]
    public void A_number_outside_fails_the_check_that_measured_it()
    {
        CheckOutcome[] outcomes = Run(Limits, true, new FakeCheck("a", _gain), new FakeCheck("b", _noise with { Value = 2.5 }));

        CollectionAssert.AreEqual(new[] { true, false, true }, outcomes.Select(outcome => outcome.Passes).ToArray());
        Assert.Contains("noise = 2.5 µV is outside", outcomes[1].Findings.Single());
    }

    [TestMethod]
    public void What_a_check_advises_ends_its_findings_and_is_not_said_when_it_passes()
    {
        var good = new FakeCheck("a", _gain) { Advice = "Look again." };
        var bad = new FakeCheck("b", _noise with { Value = 2.5 }) { Advice = "Look again." };

        CheckOutcome[] outcomes = Run(Limits, true, good, bad);

        Assert.IsTrue(outcomes[0].Passes);
        Assert.HasCount(2, outcomes[1].Findings);
        Assert.AreEqual("Look again.", outcomes[1].Findings[1]);
    }

    [TestMethod]
    public void A_number_without_limit_fails() => Assert.Contains(
        "cmrr = 80 dB has no limit in DESIGN.md.", Run(Limits, false, new FakeCheck("a", new Measurement("cmrr", 80, "dB"))).Single().Findings);

    [TestMethod]
    public void A_number_measured_twice_fails() => Assert.Contains(
        "gain is measured twice.", Run(Limits, false, new FakeCheck("a", _gain), new FakeCheck("b", _gain))[1].Findings);

    [TestMethod]
    public void A_limit_that_nobody_measured_fails_when_all_checks_ran()
    {
        Assert.Contains("Nothing measures `noise` (at most 2 µV): Noise", Run(Limits, true, new FakeCheck("a", _gain))[1].Findings);
        Assert.HasCount(1, Run(Limits, false, new FakeCheck("a", _gain)));
    }

    [TestMethod]
    public void Limits_that_can_not_be_read_fail_by_themselves()
    {
        CheckOutcome[] outcomes = Run(Limits.Replace("970", "much", StringComparison.Ordinal), false, new FakeCheck("a", _gain));

        Assert.IsTrue(outcomes[0].Passes);
        Assert.AreEqual("limits", outcomes[1].Name);
        Assert.Contains("'much', which is no number", outcomes[1].Findings.Single());
    }

    [TestMethod]
    [DataRow(typeof(FormatException))]
    [DataRow(typeof(FileNotFoundException))]
    [DataRow(typeof(ProgramFailedException))]
    public void A_check_that_can_not_read_its_files_fails_and_the_others_run(Type kind)
    {
        var failing = new FakeCheck("a", _ => throw (Exception)Activator.CreateInstance(kind, "no such thing")!);

        CheckOutcome[] outcomes = Run(Limits, false, failing, new FakeCheck("b", _gain));

        Assert.AreEqual("no such thing", outcomes[0].Findings.Single());
        Assert.IsTrue(outcomes[1].Passes);
    }

    [TestMethod]
    public void What_a_thread_of_a_check_throws_counts_like_what_the_check_throws()
    {
        var unreadable = new FakeCheck("a", _ => throw new AggregateException(new FormatException("no number"), new FormatException("none either")));
        var cause = new MissingProgramException("ngspice", "apt install ngspice");
        var missing = new FakeCheck("b", _ => throw new AggregateException(new AggregateException(cause)));

        Assert.AreEqual("no number", Run(Limits, false, unreadable).Single().Findings.Single());
        Assert.AreEqual("ngspice", Assert.ThrowsExactly<MissingProgramException>(() => Run(Limits, false, missing)).Program);
    }

    private static CheckOutcome[] Run(string limits, bool isWhole, params IHardwareCheck[] checks)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "DESIGN.md"), limits);
        try
        {
            return [.. Verification.Run(new HardwareProject(folder.FullName, FirmwareBoard.Compiled), checks, isWhole)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
