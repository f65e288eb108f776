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
            Assert.AreEqual(0, ExerciseCatalog.Bridge);
            Assert.AreEqual(1, ExerciseCatalog.SingleLegRdl);
        }

        [TestMethod]
        public void EveryExerciseHasANameOfItsOwn()
        {
            for (int first = 0; first < ExerciseCatalog.Count; first++)
            {
                Assert.IsTrue(ExerciseCatalog.Name(first).Length > 0);
                for (int second = first + 1; second < ExerciseCatalog.Count; second++)
                {
                    Assert.AreNotEqual(ExerciseCatalog.Name(first), ExerciseCatalog.Name(second));
                }
            }
        }
    }
}
