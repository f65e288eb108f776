using GluteSense.Device;
using GluteSense.NanoFakes;
using GluteSense.Ownership;
using GluteSense.Protocol;
using GluteSense.Simulator.Device;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

/// <summary>Writes that nobody should make, by the million, straight at the handlers that the stack calls.</summary>
[TestClass]
public sealed class FuzzTests
{
    private const int ControlWrites = 10_000_000;
    private const int OwnerWrites = 100_000;
    private const int MostRuns = 20;

    private readonly Queue<(int Opcode, int Tag)> _expected = new();
    private readonly AnswerPacket _answer = new();
    private VirtualChip _chip = null!;
    private bool _opensWindow;
    private bool _isDone;
    private long _answers;
    private long _refusals;
    private long _busy;
    private int _sequence = -1;
    private int _accepted;
    private int _modes;

    [TestMethod]
    public void Ten_million_control_writes_leave_no_exception_and_no_broken_state()
    {
        var input = new BurstInput();
        var flash = new VirtualFlash();
        using (_chip = new VirtualChip(ChipProfile.Fast, new BatteryInput(input) { Millivolts = 3850 }, flash))
        {
            // One connection event a second that takes everything: the air is not what is tested.
            _chip.Radio.Options = new RadioOptions { ConnectionIntervalUs = 1_000_000, PacketsPerEvent = int.MaxValue, QueueLength = int.MaxValue };
            _chip.Pins.SetInput(Board.ButtonPin, true);
            _chip.PowerOn(Main);
            var owner = new Owner(_chip, Bench.Key);
            owner.Central.Wait(1);
            _opensWindow = true;
            owner.Central.Connect();
            owner.Claim();
            Assert.IsTrue(owner.TryProve());
            owner.Central.SubscribeToAll();
            while (!_isDone)
            {
                _chip.RunUntil(_chip.NowUs + 1_000_000_000);
            }
        }

        Assert.IsGreaterThan(ControlWrites / 100, _accepted, "the fuzzing accepted too little to reach anything");
        Assert.IsGreaterThan(ControlWrites / 1000, _modes);
        using var bench = Bench.PowerOn(input, flash);
        bench.Owner.Central.Wait(1);
        bench.Owner.Connect();
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.StartRun));
        bench.Owner.Central.Wait(2);
        Assert.AreEqual(DeviceMode.Run, bench.Owner.Stop().Mode);
    }

    private void Main()
    {
        var firmware = new FuzzedFirmware();
        firmware.ServeOwnerUntil(() => _opensWindow);
        firmware.Server.Owner.Gate.OpenWindow(Clock.NowMs());
        firmware.ServeOwnerUntil(() => firmware.Server.Log.HasSubscriber);
        WriteControl(firmware);
        WriteOwner(firmware);
        _isDone = true;
        VirtualChip.Current.HandBack();
        VirtualChip.Current.Sleep(-1);
    }

    private void WriteControl(FuzzedFirmware firmware)
    {
        var maker = new WriteMaker(8);
        var random = new Random(9);
        int dropped = 0;
        for (int write = 0; write < ControlWrites;)
        {
            int burst = random.Next(8) == 0 ? 1 + random.Next(6) : 1;
            for (int index = 0; index < burst; index++, write++)
            {
                byte[] bytes = maker.Next();
                Assert.AreEqual((byte)0, _chip.Radio.WriteDirectly(firmware.Control, bytes));
                if (index < 4)
                {
                    _expected.Enqueue((bytes.Length > 0 ? bytes[0] : 0, bytes.Length > 1 ? bytes[1] : 0));
                }
                else
                {
                    dropped++;
                }
            }

            firmware.Drain();
            Assert.IsTrue(firmware.Modes.Status.Mode is >= DeviceMode.Idle and <= DeviceMode.Raw);
            LiveALittle(firmware, random, write);
            if (write % 4096 < burst)
            {
                Listen();
                CheckState(firmware);
            }
        }

        // What is in the air comes with the next connection event.
        VirtualChip.Current.Sleep(2000);
        Listen();
        Assert.IsEmpty(_expected, "writes without an answer");
        Assert.AreEqual(dropped, _busy);
        Assert.AreEqual(ControlWrites, _answers, 6);
        Assert.AreEqual(_refusals, firmware.Events.RefusedCommands);
        Assert.AreEqual(0, firmware.Server.StrangersWrites);
        Assert.AreEqual(0, _chip.Radio.LateAnswers);
        Assert.IsTrue(firmware.Server.Owner.Gate.IsAuthorised);
    }

    /// <summary>A block of whatever is measured now and then, once in a while until a checkpoint; else a step of the log's list or sync.</summary>
    private static void LiveALittle(FuzzedFirmware firmware, Random random, int write)
    {
        if (firmware.Modes.IsMeasuring)
        {
            int blocks = random.Next(100_000) == 0 ? 450 : random.Next(200) == 0 ? 1 + random.Next(3) : 0;
            for (int block = 0; block < blocks && firmware.Modes.IsMeasuring; block++)
            {
                firmware.Modes.RunBlock();
                firmware.Modes.SaveLog();
                firmware.Drain();
            }
        }
        else if (random.Next(20) == 0)
        {
            firmware.Logs.Advance();
            firmware.Consumers.Reports.Status.SendDue(firmware.Modes.Measurement, Clock.NowMs());
            firmware.Drain();
        }

        // The disk may run full in the first twentieth.
        if (write > ControlWrites / 20 && write % 512 == 0)
        {
            int[] runs = firmware.Runs.Runs();
            for (int index = MostRuns; index < runs.Length; index++)
            {
                firmware.Runs.Delete(runs[index]);
            }
        }
    }

    /// <summary>What a restart would find is what holds now.</summary>
    private void CheckState(FuzzedFirmware firmware)
    {
        Assert.IsLessThanOrEqualTo(VirtualFlash.PartitionBytes, _chip.Flash.Files.Sum(file => _chip.Flash.Content(file).Length));
        Settings stored = firmware.SettingsInFlash();
        Assert.IsTrue(stored.Values.HasOwner);
        CollectionAssert.AreEqual(Bench.Key, stored.Values.OwnerKey);
        Assert.IsTrue(stored.Values.CuePlan is >= 0 and <= 2);
        int rateHz = firmware.CalibrationRateInFlash();
        Assert.IsTrue(rateHz is 0 or 250 or 500 or 1000);
        Assert.AreEqual(0, firmware.Server.StrangersWrites);
    }

    /// <summary>Answers come in order, one for each write that was kept, and no event is lost.</summary>
    private void Listen()
    {
        while (_chip.Radio.TryTakeNotification(out CentralNotification heard))
        {
            if (GattTable.ShortId(heard.Characteristic) != GattTable.Events)
            {
                continue;
            }

            int sequence = heard.Payload[2] | (heard.Payload[3] << 8);
            Assert.IsTrue(_sequence < 0 || sequence == ((_sequence + 1) & 0xFFFF), "an event was lost");
            _sequence = sequence;
            _modes += heard.Payload[0] == (byte)EventKind.Mode ? 1 : 0;
            if (heard.Payload[0] == (byte)EventKind.Answer)
            {
                Assert.IsTrue(_answer.TryDecode(heard.Payload, heard.Payload.Length));
                Take(_answer);
            }
        }
    }

    private void Take(AnswerPacket answer)
    {
        _answers++;
        _refusals += answer.Result == CommandResult.Accepted ? 0 : 1;
        _accepted += answer.Result == CommandResult.Accepted ? 1 : 0;
        if (answer.Result == CommandResult.Busy)
        {
            _busy++;
            return;
        }

        (int opcode, int tag) = _expected.Dequeue();
        Assert.AreEqual(opcode, answer.Opcode);
        Assert.AreEqual(tag, answer.Tag);
    }

    /// <summary>Owner writes and reads of the authorised owner, without the button: nothing changes, everything is answered.</summary>
    private void WriteOwner(FuzzedFirmware firmware)
    {
        var random = new Random(10);
        var state = new OwnerStatePacket();
        for (int write = 0; write < OwnerWrites; write++)
        {
            byte[] bytes = new byte[random.Next(3) == 0 ? random.Next(40) : OwnerWrite.Length];
            random.NextBytes(bytes);
            if (bytes.Length > 0 && random.Next(2) == 0)
            {
                bytes[0] = (byte)random.Next(4);
            }

            Assert.AreEqual((byte)0, _chip.Radio.WriteDirectly(firmware.OwnerCharacteristic, bytes));
            if (random.Next(3) > 0)
            {
                Assert.IsFalse(firmware.Server.Owner.Update(Clock.NowMs()), "a new owner without the button");
            }

            byte[] read = _chip.Radio.ReadDirectly(firmware.OwnerCharacteristic);
            Assert.IsTrue(state.TryDecode(read, read.Length));
            Assert.IsTrue(state.HasOwner && state.IsAuthorised && !state.IsWindowOpen);
        }

        CollectionAssert.AreEqual(Bench.Key, firmware.SettingsInFlash().Values.OwnerKey);
        Assert.IsGreaterThan(OwnerWrites / 10, firmware.Server.Owner.Refused);
    }
}
