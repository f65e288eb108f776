using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class ControlOpcodeTests
    {
        [TestMethod]
        public void ValuesAreThoseOnTheWire()
        {
            Assert.AreEqual(1, (int)ControlOpcode.Stop);
            Assert.AreEqual(2, (int)ControlOpcode.SetRate);
            Assert.AreEqual(3, (int)ControlOpcode.StartQuiet);
            Assert.AreEqual(4, (int)ControlOpcode.StartReference);
            Assert.AreEqual(5, (int)ControlOpcode.StartExercise);
            Assert.AreEqual(6, (int)ControlOpcode.StartRun);
            Assert.AreEqual(7, (int)ControlOpcode.ClearCalibration);
            Assert.AreEqual(8, (int)ControlOpcode.StartRaw);
            Assert.AreEqual(9, (int)ControlOpcode.SetCue);
            Assert.AreEqual(10, (int)ControlOpcode.SetRunningCadence);
            Assert.AreEqual(11, (int)ControlOpcode.SetTime);
            Assert.AreEqual(12, (int)ControlOpcode.ListRuns);
            Assert.AreEqual(13, (int)ControlOpcode.SyncRun);
            Assert.AreEqual(14, (int)ControlOpcode.DeleteRun);
            Assert.AreEqual(15, (int)ControlOpcode.Sleep);
        }
    }
}
