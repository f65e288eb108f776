using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class ModeMachineTests
    {
        [TestMethod]
        public void WholeTableIsAsWritten()
        {
            // Rows: idle, quiet, reference, exercise, run, raw. Columns: opcodes 0..15. '-' is not allowed, a digit the next mode.
            string[] rows = { "-001234050000000", "-0--------------", "-0--------------", "-0-------3------", "-0-------4------", "-0--------------" };
            Assert.AreEqual((int)DeviceMode.Raw, rows.Length - 1);
            for (int mode = 0; mode < rows.Length; mode++)
            {
                for (int opcode = 0; opcode <= (int)ControlOpcode.Sleep; opcode++)
                {
                    char cell = rows[mode][opcode];
                    bool allowed = ModeMachine.TryNext((DeviceMode)mode, (ControlOpcode)opcode, out DeviceMode next);
                    string place = "mode " + mode.ToString() + " opcode " + opcode.ToString();

                    Assert.AreEqual(cell != '-', allowed, place);
                    Assert.AreEqual(cell == '-' ? mode : cell - '0', (int)next, place);
                }
            }
        }

        [TestMethod]
        public void StopLeadsToIdleFromEverywhere()
        {
            for (int mode = 0; mode <= (int)DeviceMode.Raw; mode++)
            {
                Assert.IsTrue(ModeMachine.TryNext((DeviceMode)mode, ControlOpcode.Stop, out DeviceMode next));
                Assert.AreEqual((int)DeviceMode.Idle, (int)next);
            }
        }

        [TestMethod]
        public void NothingIsStartedOutOfARunningMode()
        {
            for (int mode = (int)DeviceMode.CalibrateQuiet; mode <= (int)DeviceMode.Raw; mode++)
            {
                for (int opcode = (int)ControlOpcode.SetRate; opcode <= (int)ControlOpcode.Sleep; opcode++)
                {
                    bool isCue = opcode == (int)ControlOpcode.SetCue;
                    Assert.IsTrue(isCue || !ModeMachine.TryNext((DeviceMode)mode, (ControlOpcode)opcode, out DeviceMode _), opcode.ToString());
                }
            }
        }

        [TestMethod]
        public void CueIsChosenInIdleAndWhereItMattersAndChangesNoMode()
        {
            bool[] allowed = { true, false, false, true, true, false };
            for (int mode = 0; mode < allowed.Length; mode++)
            {
                Assert.AreEqual(allowed[mode], ModeMachine.TryNext((DeviceMode)mode, ControlOpcode.SetCue, out DeviceMode next));
                Assert.AreEqual(mode, (int)next);
            }
        }
    }
}
