using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.CostMeter.Tests;

/// <summary>The meter against programs that were measured on the genuine interpreter, which the project uses but does not ship.</summary>
[TestClass]
public sealed class CalibrationProgramTests
{
    private static readonly Lazy<IReadOnlyList<CalibrationProgram>> Programs = new(() =>
        CalibrationProgram.RunAll(CalibrationProgram.FindFolder()!));

    [TestMethod]
    [DataRow("floatfilter", 5.0)]
    [DataRow("isqrt", 5.0)]
    [DataRow("lockring", 5.0)]
    [DataRow("pack12", 5.0)]
    [DataRow("packet", 5.0)]
    [DataRow("perchannel", 5.0)]
    [DataRow("reads", 5.0)]
    [DataRow("statemachine", 5.0)]
    [DataRow("tight", 5.0)]
    [DataRow("usual", 8.0)]
    [DataRow("variance", 5.0)]
    public void The_count_of_a_program_agrees_with_the_interpreter(string name, double tolerancePercent)
    {
        SkipWithoutPrograms();
        CalibrationProgram program = Programs.Value.Single(candidate => candidate.Name == name);
        Assert.AreEqual(program.Measured, program.Predicted.Instructions, program.Measured * tolerancePercent / 100);
        Assert.AreEqual(tolerancePercent, program.TolerancePercent);
        Assert.IsTrue(program.Agrees);
    }

    [TestMethod]
    public void Every_program_in_the_folder_is_checked()
    {
        SkipWithoutPrograms();
        string[] files = [.. Directory.GetFiles(CalibrationProgram.FindFolder()!, "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "channel")];
        CollectionAssert.AreEquivalent(files, Programs.Value.Select(program => program.Name).ToArray());
        Assert.IsGreaterThanOrEqualTo(11, files.Length);
    }

    private static void SkipWithoutPrograms()
    {
        if (CalibrationProgram.FindFolder() is null)
        {
            Assert.Inconclusive($"The programs of {CalibrationProgram.FolderName} are not on this machine.");
        }
    }
}
