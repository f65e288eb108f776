using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class CommandHandlerTests
{
    [TestMethod]
    [DataRow(DeviceMode.Idle, ControlOpcode.Stop)]
    [DataRow(DeviceMode.CalibrateQuiet, ControlOpcode.StartQuiet)]
    [DataRow(DeviceMode.CalibrateReference, ControlOpcode.StartReference)]
    [DataRow(DeviceMode.Exercise, ControlOpcode.StartExercise)]
    [DataRow(DeviceMode.Run, ControlOpcode.StartRun)]
    [DataRow(DeviceMode.Raw, ControlOpcode.StartRaw)]
    public void Each_mode_takes_its_commands_and_no_others(DeviceMode mode, ControlOpcode enter)
    {
        using var bench = new CommandBench();
        foreach (ControlOpcode opcode in Enum.GetValues<ControlOpcode>())
        {
            bench.PutLog();
            Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.Stop));
            bench.SetRest();
            Assert.AreEqual(CommandResult.Accepted, bench.Send(enter, CommandBench.Parameters[enter]));
            Assert.AreEqual(mode, bench.Mode);

            // PROTOCOL.md: idle takes all; a set or run is stopped or cued differently; everything else is stopped.
            bool isAllowed = mode == DeviceMode.Idle || opcode == ControlOpcode.Stop
                || (opcode == ControlOpcode.SetCue && mode is (DeviceMode.Exercise or DeviceMode.Run));
            CommandResult expected = isAllowed ? CommandResult.Accepted : CommandResult.WrongMode;
            Assert.AreEqual(expected, bench.Send(opcode, CommandBench.Parameters[opcode]), $"{opcode} in {mode}");
            DeviceMode after = opcode == ControlOpcode.Stop ? DeviceMode.Idle : mode == DeviceMode.Idle ? Started(opcode) : mode;
            Assert.AreEqual(after, bench.Mode, $"after {opcode} in {mode}");
        }
    }

    [TestMethod]
    [DataRow(ControlOpcode.SetRate, "FA00", CommandResult.Accepted)]
    [DataRow(ControlOpcode.SetRate, "E803", CommandResult.Accepted)]
    [DataRow(ControlOpcode.SetRate, "0000", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.SetRate, "F501", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.StartQuiet, "E803", CommandResult.Accepted)]
    [DataRow(ControlOpcode.StartQuiet, "E703", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.StartReference, "E803010200", CommandResult.Accepted)]
    [DataRow(ControlOpcode.StartReference, "10270F0300", CommandResult.Accepted)]
    [DataRow(ControlOpcode.StartReference, "E703010300", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.StartReference, "1127010300", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.StartReference, "E803000300", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.StartReference, "E803100300", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.StartReference, "E803010100", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.StartReference, "E803010400", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.StartReference, "E803020300", CommandResult.NeedsQuiet)]
    [DataRow(ControlOpcode.StartReference, "E803010301", CommandResult.Accepted)]
    [DataRow(ControlOpcode.StartReference, "E803010302", CommandResult.Malformed)]
    [DataRow(ControlOpcode.StartExercise, "0100", CommandResult.Accepted)]
    [DataRow(ControlOpcode.StartExercise, "0806", CommandResult.Accepted)]
    [DataRow(ControlOpcode.StartExercise, "0900", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.StartExercise, "0003", CommandResult.Malformed)]
    [DataRow(ControlOpcode.StartExercise, "00", CommandResult.Malformed)]
    [DataRow(ControlOpcode.SetCue, "00", CommandResult.Accepted)]
    [DataRow(ControlOpcode.SetCue, "02", CommandResult.Accepted)]
    [DataRow(ControlOpcode.SetCue, "03", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.SetRunningCadence, "01", CommandResult.Accepted)]
    [DataRow(ControlOpcode.SetRunningCadence, "02", CommandResult.UnsupportedValue)]
    [DataRow(ControlOpcode.SetTime, "FFFFFF7F", CommandResult.Accepted)]
    [DataRow(ControlOpcode.SetTime, "00000080", CommandResult.Malformed)]
    [DataRow(ControlOpcode.SyncRun, "070064000000", CommandResult.Accepted)]
    [DataRow(ControlOpcode.SyncRun, "070065000000", CommandResult.NoSuchRun)]
    [DataRow(ControlOpcode.SyncRun, "080000000000", CommandResult.NoSuchRun)]
    [DataRow(ControlOpcode.DeleteRun, "0800", CommandResult.NoSuchRun)]
    [DataRow(ControlOpcode.StartRun, "00", CommandResult.Malformed)]
    public void Ranges_are_those_of_the_protocol(ControlOpcode opcode, string parameters, CommandResult expected)
    {
        using var bench = new CommandBench();
        bench.PutLog();
        bench.SetRest();
        Assert.AreEqual(expected, bench.Send(opcode, Convert.FromHexString(parameters)));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("06")]
    [DataRow("0005")]
    [DataRow("1005")]
    [DataRow("0605FFFFFFFFFFFFFF")]
    public void What_is_no_command_is_answered_with_what_can_be_told_of_it(string written)
    {
        byte[] bytes = Convert.FromHexString(written);
        using var bench = new CommandBench();
        byte[] answer = bench.Answers(bytes).Single();
        Assert.AreEqual((byte)CommandResult.Malformed, answer[1]);
        Assert.AreEqual(bytes.Length > 0 ? bytes[0] : 0, answer[4]);
        Assert.AreEqual(bytes.Length > 1 ? bytes[1] : 0, answer[5]);
        Assert.AreEqual(DeviceMode.Idle, bench.Mode);
    }

    [TestMethod]
    public void Commands_beyond_the_four_that_wait_are_answered_as_busy_without_opcode_and_tag()
    {
        using var bench = new CommandBench();
        bench.Firmware.Do(() =>
        {
            for (int write = 0; write < 6; write++)
            {
                bench.Put([(byte)ControlOpcode.Stop, (byte)(write + 1)]);
            }

            for (int pass = 0; pass < 6; pass++)
            {
                bench.Parts.Commands.TakeOne();
                bench.SendEvents();
            }
        });
        List<byte[]> answers = bench.Firmware.Take(GattTable.Events);
        Assert.HasCount(2, answers.Where(answer => answer[1] == (byte)CommandResult.Busy && answer[4] == 0 && answer[5] == 0));
        CollectionAssert.AreEqual(
            new byte[] { 1, 2, 3, 4 },
            answers.Where(answer => answer[1] == (byte)CommandResult.Accepted).Select(answer => answer[5]).ToArray());
    }

    private static DeviceMode Started(ControlOpcode opcode) => opcode switch
    {
        ControlOpcode.StartQuiet => DeviceMode.CalibrateQuiet,
        ControlOpcode.StartReference => DeviceMode.CalibrateReference,
        ControlOpcode.StartExercise => DeviceMode.Exercise,
        ControlOpcode.StartRun => DeviceMode.Run,
        ControlOpcode.StartRaw => DeviceMode.Raw,
        _ => DeviceMode.Idle,
    };
}
