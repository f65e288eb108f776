using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class SessionModeTests
{
    [TestMethod]
    public void Every_exercise_and_the_run_are_found_by_their_names()
    {
        string[] names = ["bridge", "slrdl", "slbridge", "bridgemarch", "deadlift", "hipthrust", "stepup", "slsquat", "pronehipext", "run"];

        CollectionAssert.AreEqual(names, SessionMode.All.Select(mode => mode.Name).ToArray());
        foreach (string name in names)
        {
            Assert.IsTrue(SessionMode.TryFind(name, out SessionMode mode));
            Assert.AreEqual(name, mode.Name);
        }
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("Bridge")]
    [DataRow("squat")]
    public void Another_name_is_none(string name)
    {
        Assert.IsFalse(SessionMode.TryFind(name, out _));
    }

    [TestMethod]
    public void Modes_are_equal_by_what_they_measure()
    {
        Assert.AreEqual(SessionMode.Bridge, SessionMode.Exercise(0));
        Assert.AreNotEqual(SessionMode.Bridge, SessionMode.SingleLegRdl);
        Assert.AreNotEqual(SessionMode.Run, SessionMode.Bridge);
        Assert.IsFalse(SessionMode.Run.TryGetExercise(out _));
        Assert.IsTrue(SessionMode.SingleLegRdl.TryGetExercise(out int exercise));
        Assert.AreEqual(1, exercise);
    }

    [TestMethod]
    public void Titles_are_plurals_of_their_own()
    {
        Assert.AreEqual("Bridges", SessionMode.Bridge.Title);
        Assert.AreEqual("Bridges with march", SessionMode.Exercise(3).Title);
        Assert.AreEqual("Run", SessionMode.Run.Title);
        Assert.AreEqual(10, SessionMode.All.Select(mode => mode.Title).Distinct().Count());
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(9)]
    public void A_number_outside_the_catalogue_is_refused(int exercise)
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SessionMode.Exercise(exercise));
    }
}
