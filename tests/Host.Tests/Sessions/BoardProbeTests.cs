using GluteSense.Host.Links;
using GluteSense.Host.Sessions;
using GluteSense.Host.Tests.Device;
using GluteSense.Protocol;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Sessions;

/// <summary>The probe on a link that knows nothing of the virtual wearable.</summary>
[TestClass]
public sealed class BoardProbeTests
{
    private static readonly TimeSpan _settling = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan _length = TimeSpan.FromSeconds(0.2);

    private readonly FakeWearable _wearable = new();
    private readonly FakeLink _link;
    private readonly BoardProbe _probe;
    private int _buttonRequests;

    public BoardProbeTests()
    {
        _link = new FakeLink(_wearable);
        _probe = new BoardProbe(_link, new OwnerKeyMemory());
    }

    [TestMethod]
    public void A_fresh_board_is_claimed_and_tells_its_facts()
    {
        DeviceInfo info = Connect();
        Assert.AreEqual(1, _buttonRequests);
        Assert.AreEqual(1, info.Board);
        Assert.AreEqual(1000, info.FrontEndGain);
        CollectionAssert.AreEqual(new[] { ControlOpcode.Stop, ControlOpcode.SetRate }, Opcodes());
    }

    [TestMethod]
    public void Samples_begin_after_the_settling_time_and_the_device_is_stopped()
    {
        // 500 Hz: 0.1 s are 50 ticks of code 100, then 100 ticks of 300.
        _wearable.OnCommand = command => Stream(command, 50, 100, _ => true);
        Connect();
        RawSamples samples = _probe.Measure(_settling, _length, CancellationToken.None);
        Assert.AreEqual(100, samples.Count);
        Assert.AreEqual(300.0, samples.Mean(0));
        Assert.AreEqual(0.0, samples.Rms(0));
        CollectionAssert.AreEqual(new[] { ControlOpcode.StartRaw, ControlOpcode.Stop }, Opcodes()[2..]);
    }

    [TestMethod]
    public void A_stream_with_a_few_gaps_is_taken_and_one_with_many_is_refused()
    {
        _wearable.OnCommand = command => Stream(command, 50, 100, packet => packet != 8);
        Connect();
        Assert.AreEqual(0.9, _probe.Measure(_settling, _length, CancellationToken.None).Completeness, 1e-9);
        _wearable.OnCommand = command => Stream(command, 50, 100, packet => packet % 2 == 0);
        SessionException refused = Assert.ThrowsExactly<SessionException>(() => _probe.Measure(_settling, _length, CancellationToken.None));
        Assert.Contains("incomplete", refused.Message);
    }

    [TestMethod]
    public void A_device_that_falls_silent_is_refused_and_one_that_is_lost_ends_the_test()
    {
        _wearable.OnCommand = command => Stream(command, 50, 20, _ => true);
        Connect();
        Assert.ThrowsExactly<SessionException>(() => _probe.Measure(_settling, _length, CancellationToken.None));
        _link.Break();
        Assert.ThrowsExactly<LinkException>(() => _probe.Measure(_settling, _length, CancellationToken.None));
    }

    [TestMethod]
    public void A_refusal_says_what_to_do()
    {
        _wearable.OnCommand = command => command.Opcode == ControlOpcode.StartRaw ? CommandResult.BatteryLow : CommandResult.Accepted;
        Connect();
        SessionException refused = Assert.ThrowsExactly<SessionException>(() => _probe.Measure(_settling, _length, CancellationToken.None));
        Assert.Contains("Charge it first", refused.Message);
    }

    private DeviceInfo Connect() => _probe.Connect(
        () =>
        {
            _buttonRequests++;
            _wearable.Owner.IsWindowOpen = true;
        },
        CancellationToken.None);

    private ControlOpcode[] Opcodes() => [.. _wearable.Accepted.Select(command => command.Opcode)];

    /// <summary>Packets of 10 ticks: so many ticks of code 100, then so many of 300, as far as they are delivered.</summary>
    private CommandResult Stream(ControlCommand command, int settlingTicks, int ticks, Predicate<int> delivers)
    {
        const int ticksPerPacket = 10;
        if (command.Opcode == ControlOpcode.StartRaw)
        {
            for (int packet = 0; packet < (settlingTicks + ticks) / ticksPerPacket; packet++)
            {
                byte[] payload = Packet(packet, ticksPerPacket, ticksPerPacket * packet < settlingTicks ? 100 : 300);
                if (delivers(packet))
                {
                    _wearable.Queue(GattTable.Raw, payload);
                }
            }
        }

        return CommandResult.Accepted;
    }

    private static byte[] Packet(int number, int ticks, int code)
    {
        byte[] payload = new byte[RawPacket.HeaderLength + ticks * RawPacket.BytesPerTick];
        new RawPacket { Sequence = number, FirstTick = number * ticks, TickCount = ticks }.Encode(payload);
        for (int at = RawPacket.HeaderLength; at < payload.Length; at += 3)
        {
            payload[at] = (byte)code;
            payload[at + 1] = (byte)((code >> 8) | (code << 4));
            payload[at + 2] = (byte)(code >> 4);
        }

        return payload;
    }
}
