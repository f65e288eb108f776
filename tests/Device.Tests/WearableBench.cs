using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

/// <summary>The whole firmware from its Main, with a central, a finger on the button and a battery.</summary>
internal sealed class WearableBench : IDisposable
{
    private readonly List<(int ShortId, byte[] Payload)> _inbox = [];
    private int _tag;

    public WearableBench(VirtualFlash? flash = null)
    {
        Chip = new VirtualChip(ChipProfile.Fast, new Codes((channel, _) => channel == Board.AdcBattery ? BatteryCode : 1000 + 100 * channel), flash);
        Chip.Radio.Options = new RadioOptions { ConnectionIntervalUs = 15_000 };
        Chip.Pins.SetInput(Board.ButtonPin, true);
        Chip.PowerOn(GluteSense.Program.Main);
        Wait(1_000);
    }

    /// <summary>Code of the battery divider; (2213 · 0.805664 + 142) mV · 2 is 3.85 V.</summary>
    public int BatteryCode { get; set; } = 2213;

    public VirtualChip Chip { get; }

    public bool? Led => Chip.Pins.Output(Board.LedPin);

    public void Wait(int milliseconds)
    {
        long endUs = Chip.NowUs + milliseconds * 1000L;
        while (Chip.NowUs < endUs)
        {
            Chip.RunUntil(endUs);
            while (Chip.Radio.TryTakeNotification(out CentralNotification? notification))
            {
                _inbox.Add((GattTable.ShortId(notification.Characteristic), notification.Payload));
            }
        }
    }

    public void Press(int milliseconds)
    {
        Chip.Pins.SetInput(Board.ButtonPin, false);
        Wait(milliseconds);
        Chip.Pins.SetInput(Board.ButtonPin, true);
        Wait(200);
    }

    /// <summary>Connects, claims when asked to, proves, subscribes to events and status.</summary>
    public void Own(bool claims = true)
    {
        Assert.IsTrue(Chip.Radio.TryConnect());
        Finish(Chip.Radio.ExchangeMtu());
        Finish(Chip.Radio.Pair());
        if (claims)
        {
            Press(3_500);
            Write(GattTable.Owner, [2, .. OwnerProof.Key]);
            Wait(1_500);
        }

        Wait(100);
        byte[] nonce = Finish(Chip.Radio.Read(GattTable.Uuid(GattTable.Owner))).Value[4..];
        Write(GattTable.Owner, [1, .. OwnerProof.Of(OwnerProof.Key, nonce)]);
        foreach (int shortId in new[] { GattTable.Events, GattTable.Status })
        {
            Assert.AreEqual(0, Finish(Chip.Radio.Subscribe(GattTable.Uuid(shortId))).Error);
        }

        Wait(100);
    }

    public void Write(int shortId, params byte[] value) => Assert.AreEqual(0, Finish(Chip.Radio.Write(GattTable.Uuid(shortId), value)).Error);

    /// <summary>Result of a command; null when no answer came in a second.</summary>
    public CommandResult? Command(ControlOpcode opcode, params byte[] parameters)
    {
        _tag++;
        _inbox.Clear();
        Write(GattTable.Control, [(byte)opcode, (byte)_tag, .. parameters]);
        Wait(1_000);
        byte[]? answer = Events(EventKind.Answer).Find(packet => packet[5] == _tag);
        return answer is null ? null : (CommandResult)answer[1];
    }

    /// <summary>Events of a kind that came since the last command.</summary>
    public List<byte[]> Events(EventKind kind) =>
        [.. _inbox.Where(packet => packet.ShortId == GattTable.Events && packet.Payload[0] == (byte)kind).Select(packet => packet.Payload)];

    /// <summary>The latest status since the last command.</summary>
    public StatusPacket Status()
    {
        Wait(1_200);
        byte[] latest = _inbox.FindLast(packet => packet.ShortId == GattTable.Status).Payload;
        var status = new StatusPacket();
        Assert.IsTrue(status.TryDecode(latest, latest.Length));
        return status;
    }

    public CentralRequest Finish(CentralRequest request)
    {
        for (int step = 0; step < 600 && !request.IsComplete; step++)
        {
            Wait(10);
        }

        return request;
    }

    public void Dispose() => Chip.Dispose();
}
