using GluteSense.Detection;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class ExerciseCatalogTests
    {
        [TestMethod]
        public void NumbersAreThoseOnTheWire()
        {
            Assert.AreEqual("bridge", ExerciseCatalog.Name(0));
            Assert.AreEqual("slrdl", ExerciseCatalog.Name(1));
            Assert.AreEqual("slbridge", ExerciseCatalog.Name(2));
            Assert.AreEqual("bridgemarch", ExerciseCatalog.Name(3));
            Assert.AreEqual("deadlift", ExerciseCatalog.Name(4));
            Assert.AreEqual("hipthrust", ExerciseCatalog.Name(5));
            Assert.AreEqual("stepup", ExerciseCatalog.Name(6));
            Assert.AreEqual("slsquat", ExerciseCatalog.Name(7));
            Assert.AreEqual("pronehipext", ExerciseCatalog.Name(8));
            Assert.AreEqual(0, ExerciseCatalog.Bridge);
            Assert.AreEqual(1, ExerciseCatalog.SingleLegRdl);
            Assert.AreEqual(2, ExerciseCatalog.SingleLegBridge);
            Assert.AreEqual(3, ExerciseCatalog.BridgeWithMarch);
            Assert.AreEqual(4, ExerciseCatalog.Deadlift);
            Assert.AreEqual(5, ExerciseCatalog.HipThrust);
            Assert.AreEqual(6, ExerciseCatalog.StepUp);
            Assert.AreEqual(7, ExerciseCatalog.SingleLegSquat);
            Assert.AreEqual(8, ExerciseCatalog.ProneHipExtension);
            Assert.AreEqual(9, ExerciseCatalog.Count);
        }

        [TestMethod]
        [DataRow(0, (int)WorkingLeg.Both)]
        [DataRow(1, (int)WorkingLeg.Standing)]
        [DataRow(2, (int)WorkingLeg.Standing)]
        [DataRow(3, (int)WorkingLeg.Standing)]
        [DataRow(4, (int)WorkingLeg.Both)]
        [DataRow(5, (int)WorkingLeg.Both)]
        [DataRow(6, (int)WorkingLeg.Standing)]
        [DataRow(7, (int)WorkingLeg.Standing)]
        [DataRow(8, (int)WorkingLeg.Lifted)]
        public void LegIsTheOneThatCarriesTheLoad(int exercise, int leg)
        {
            Assert.AreEqual(leg, (int)ExerciseCatalog.LegOf(exercise));
        }

        [TestMethod]
        public void NamesAreLowerCaseLettersOnly()
        {
            // They are words of a command line and parts of file names.
            for (int exercise = 0; exercise < ExerciseCatalog.Count; exercise++)
            {
                string name = ExerciseCatalog.Name(exercise);
                for (int index = 0; index < name.Length; index++)
                {
                    Assert.IsTrue(name[index] >= 'a' && name[index] <= 'z', name);
                }
            }
        }

        [TestMethod]
        public void EveryExerciseHasTextsOfItsOwn()
        {
            for (int first = 0; first < ExerciseCatalog.Count; first++)
            {
                Assert.IsTrue(ExerciseCatalog.Name(first).Length > 0);
                Assert.IsTrue(ExerciseCatalog.Title(first).Length > 0);
                Assert.IsTrue(ExerciseCatalog.CueText(first).Length > 0);
                for (int second = first + 1; second < ExerciseCatalog.Count; second++)
                {
                    Assert.AreNotEqual(ExerciseCatalog.Name(first), ExerciseCatalog.Name(second));
                    Assert.AreNotEqual(ExerciseCatalog.Title(first), ExerciseCatalog.Title(second));
                    Assert.AreNotEqual(ExerciseCatalog.CueText(first), ExerciseCatalog.CueText(second));
                }
            }
        }
    }
}
