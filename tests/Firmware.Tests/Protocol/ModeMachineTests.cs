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
            // Rows: idle, quiet, reference, exercise, run. Columns: opcodes 0..7. '-' is not allowed, a digit the next mode.
            string[] rows = { "-0012340", "-0------", "-0------", "-0------", "-0------" };
            for (int mode = 0; mode < rows.Length; mode++)
            {
                for (int opcode = 0; opcode < 8; opcode++)
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
            for (int mode = 0; mode <= (int)DeviceMode.Run; mode++)
            {
                Assert.IsTrue(ModeMachine.TryNext((DeviceMode)mode, ControlOpcode.Stop, out DeviceMode next));
                Assert.AreEqual((int)DeviceMode.Idle, (int)next);
            }
        }

        [TestMethod]
        public void NothingIsStartedOutOfARunningMode()
        {
            for (int mode = 1; mode <= (int)DeviceMode.Run; mode++)
            {
                for (int opcode = (int)ControlOpcode.SetRate; opcode <= (int)ControlOpcode.ClearCalibration; opcode++)
                {
                    Assert.IsFalse(ModeMachine.TryNext((DeviceMode)mode, (ControlOpcode)opcode, out DeviceMode next));
                    Assert.AreEqual(mode, (int)next);
                }
            }
        }
    }
}
