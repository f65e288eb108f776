using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class MuscleChannelsTests
    {
        [TestMethod]
        public void SidesHoldTheirTwoMuscles()
        {
            Assert.AreEqual(MuscleChannels.LeftGlute, MuscleChannels.Glute(0));
            Assert.AreEqual(MuscleChannels.LeftHamstring, MuscleChannels.Hamstring(0));
            Assert.AreEqual(MuscleChannels.RightGlute, MuscleChannels.Glute(1));
            Assert.AreEqual(MuscleChannels.RightHamstring, MuscleChannels.Hamstring(1));
        }

        [TestMethod]
        public void OrderOfTheChannelsIsTheOneOnTheWire()
        {
            Assert.AreEqual(0, MuscleChannels.LeftGlute);
            Assert.AreEqual(1, MuscleChannels.LeftHamstring);
            Assert.AreEqual(2, MuscleChannels.RightGlute);
            Assert.AreEqual(3, MuscleChannels.RightHamstring);
            Assert.AreEqual(4, MuscleChannels.Count);
            Assert.AreEqual(2, MuscleChannels.Sides);
        }
    }
}
