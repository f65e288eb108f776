using GluteSense.NanoFakes;
using GluteSense.Protocol;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.Device.Tests;

/// <summary>A device that its owner commands: each command is put where the event thread puts it, dealt with, and its answer awaited.</summary>
internal sealed class CommandBench : IDisposable
{
    /// <summary>Number of the run that <see cref="Parameters"/> name.</summary>
    public const int LogOfRun = 7;

    private byte _tag;

    public CommandBench(bool exchangesMtu = true, ChipProfile? profile = null)
    {
        var codes = new Codes((channel, _) => channel == Board.AdcBattery ? BatteryCode : 2000);
        Firmware = new FirmwareBench(codes: codes, profile: profile);
        Firmware.Connect(exchangesMtu);
        Firmware.Own(OwnerProof.Key);
        Firmware.Subscribe(GattTable.Events);
    }

    /// <summary>Every opcode with parameters that are allowed.</summary>
    public static IReadOnlyDictionary<ControlOpcode, byte[]> Parameters { get; } = new Dictionary<ControlOpcode, byte[]>
    {
        [ControlOpcode.Stop] = [],
        [ControlOpcode.SetRate] = U16(500),
        [ControlOpcode.StartQuiet] = U16(3000),
        [ControlOpcode.StartReference] = [.. U16(3000), 1, 3, 0],
        [ControlOpcode.StartExercise] = [0, 0],
        [ControlOpcode.StartRun] = [],
        [ControlOpcode.ClearCalibration] = [],
        [ControlOpcode.StartRaw] = [],
        [ControlOpcode.SetCue] = [1],
        [ControlOpcode.SetRunningCadence] = [0],
        [ControlOpcode.SetTime] = [0, 0, 0, 1],
        [ControlOpcode.ListRuns] = [],
        [ControlOpcode.SyncRun] = [.. U16(LogOfRun), 0, 0, 0, 0],
        [ControlOpcode.DeleteRun] = U16(LogOfRun),
        [ControlOpcode.Sleep] = [],
    };

    public int BatteryCode { get; set; } = 2213;

    public FirmwareBench Firmware { get; }

    public Parts Parts => Firmware.Parts;

    public VirtualFlash Flash => Firmware.Chip.Flash;

    public DeviceMode Mode => Parts.Status.Mode;

    public static byte[] U16(int value) => [(byte)value, (byte)(value >> 8)];

    /// <summary>Has a log of <see cref="LogOfRun"/> of 100 bytes in flash.</summary>
    public void PutLog() => Flash.Put($@"I:\run{LogOfRun}.log", new byte[100]);

    /// <summary>Gives the first channel a rest, as reference trials need it.</summary>
    public void SetRest() => Firmware.Do(() => Parts.Wearer.Calibration.SetRest(0, 100));

    /// <summary>What the event thread does with a write.</summary>
    public void Put(byte[] bytes)
    {
        byte[] slot = Parts.Server.Commands.Free();
        if (slot != null)
        {
            Array.Copy(bytes, slot, Math.Min(bytes.Length, slot.Length));
            Parts.Server.Commands.Commit(bytes.Length);
        }
    }

    /// <summary>Firmware: sends all events that wait.</summary>
    public void SendEvents()
    {
        while (!Parts.Events.IsEmpty)
        {
            Parts.Events.SendOldest();
            Thread.Sleep(10);
        }
    }

    /// <summary>The answers to what was written.</summary>
    public List<byte[]> Answers(byte[] bytes)
    {
        Firmware.Do(() =>
        {
            Put(bytes);
            Parts.Commands.TakeOne();
            SendEvents();
        });
        return [.. Firmware.Take(GattTable.Events).Where(packet => packet[0] == (byte)EventKind.Answer)];
    }

    /// <summary>Sends a command and gives the result in its answer.</summary>
    public CommandResult Send(ControlOpcode opcode, params byte[] parameters)
    {
        _tag++;
        byte[] answer = Answers([(byte)opcode, _tag, .. parameters]).Single();
        Assert.AreEqual((byte)opcode, answer[4]);
        Assert.AreEqual(_tag, answer[5]);
        Assert.AreEqual((byte)Mode, answer[6]);
        return (CommandResult)answer[1];
    }

    public void Dispose() => Firmware.Dispose();
}
