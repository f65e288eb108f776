using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using GluteSense.Simulator.Device;
using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Device;

/// <summary>A virtual wearable with its owner as a central that can say anything.</summary>
internal sealed class DeviceBench : IDisposable
{
    private int _tag;

    public DeviceBench(VirtualWearableOptions? options = null)
    {
        Wearable = new VirtualWearable(options ?? new VirtualWearableOptions());
        Owner = new Owner(Wearable);
    }

    public VirtualWearable Wearable { get; }

    public Owner Owner { get; }

    /// <summary>Restarts and wake-ups the test means to cause. Any other is a fault the firmware caught and answered with a restart.</summary>
    public int ExpectedRestarts { get; set; }

    public SimulatedLink Link => Wearable.Link;

    public SessionLog Log { get; } = new();

    public List<ReceivedPacket> Packets { get; } = [];

    /// <summary>Packets that were made and did not arrive.</summary>
    public int LostPackets => Device.Packets.Lost(Packets);

    /// <summary>Connects and proves ownership; a fresh device is claimed first.</summary>
    public void Connect()
    {
        Link.Connect(CancellationToken.None);
        Owner.Authorise(Link);
        foreach (int characteristic in (int[])[GattTable.Status, GattTable.Events, GattTable.Live])
        {
            Link.Subscribe(characteristic, CancellationToken.None);
        }
    }

    public void Write(params byte[] bytes) => Link.Write(GattTable.Control, bytes, CancellationToken.None);

    /// <summary>Writes a command and receives until its answer.</summary>
    public CommandAnswer Send(ControlCommand command)
    {
        command.Tag = _tag = (_tag + 1) & 0xFF;
        byte[] bytes = new byte[ControlCommand.MaxLength];
        int length = command.Encode(bytes);
        int before = Log.Answers.Count;
        Write(bytes[..length]);
        ReceiveUntil(() => Log.Answers.Skip(before).Any(answer => answer.Tag == command.Tag), TimeSpan.FromSeconds(10));
        return Log.Answers.Skip(before).Single(answer => answer.Tag == command.Tag);
    }

    public CommandAnswer Send(ControlOpcode opcode, int value = 0) => Send(new ControlCommand { Opcode = opcode, Value = value });

    public void Receive(double seconds) => ReceiveUntil(() => false, TimeSpan.FromSeconds(seconds));

    public void ReceiveUntil(Func<bool> done, TimeSpan longest)
    {
        TimeSpan end = Link.Now + longest;
        while (!done() && Link.Now < end && Link.TryReceive(end - Link.Now, out ReceivedPacket? packet, CancellationToken.None))
        {
            Packets.Add(packet!);
            Log.Add(packet!);
        }
    }

    /// <summary>The next status the device sends.</summary>
    public DeviceStatus NextStatus()
    {
        Log.TryGetStatus(out DeviceStatus before);
        DeviceStatus now = before;
        ReceiveUntil(() => Log.TryGetStatus(out now) && !ReferenceEquals(now, before), TimeSpan.FromSeconds(5));
        return !ReferenceEquals(now, before) ? now : throw new TimeoutException("No status came.");
    }

    /// <summary>Measures rest with a body at rest.</summary>
    public void CalibrateQuiet(ulong seed = 5)
    {
        Wearable.Electrodes.Perform(new BodySignals(ReferenceActivities.Quiet(BodyParameters.Nominal, seed)));
        RunTimedMode(new ControlCommand { Opcode = ControlOpcode.StartQuiet, Value = 3000 });
    }

    /// <summary>Starts a mode that ends by itself, and receives until it has.</summary>
    public void RunTimedMode(ControlCommand command)
    {
        int before = Log.Modes.Count;
        CommandAnswer answer = Send(command);
        if (answer.Result != CommandResult.Accepted)
        {
            throw new InvalidOperationException($"Refused: {answer}");
        }

        ReceiveUntil(() => Log.Modes.Count > before && !Log.Modes[^1].IsOpen, TimeSpan.FromSeconds(70));
        Receive(0.2);
    }

    /// <summary>Stops the mode and receives its end and its final status.</summary>
    public ModeSpan Stop()
    {
        Send(ControlOpcode.Stop);
        ReceiveUntil(() => !Log.Modes[^1].IsOpen, TimeSpan.FromSeconds(5));
        Receive(0.2);
        return Log.Modes[^1];
    }

    public void Dispose()
    {
        int restarts = Wearable.Chip.RestartCount;
        Wearable.Dispose();
        Assert.AreEqual(ExpectedRestarts, restarts, "The firmware restarts itself when an exception reaches its Main.");
    }
}
