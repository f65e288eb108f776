using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Device;

/// <summary>A device as the protocol describes it, as far as the tests need one: ownership, a log of runs, and scripted measurements.</summary>
internal sealed class FakeWearable
{
    private const int Nothing = -1;

    private readonly HashSet<int> _subscribed = [];
    private readonly Queue<byte[]> _events = [];
    private readonly Queue<(int Characteristic, byte[] Payload)> _measured = [];
    private int _eventSequence;

    /// <summary>Who may use it.</summary>
    public FakeOwnerGate Owner { get; } = new();

    /// <summary>Its log.</summary>
    public FakeRunLog Log { get; } = new();

    /// <summary>Commands it accepted, in order.</summary>
    public List<ControlCommand> Accepted { get; } = [];

    /// <summary>Version in its packets.</summary>
    public byte Version { get; set; } = GattTable.ProtocolVersion;

    /// <summary>False for a device of version 1, which has no owner characteristic and open facts.</summary>
    public bool HasOwnerCharacteristic { get; set; } = true;

    /// <summary>What it does with a command beside the log; null to accept and do nothing.</summary>
    public Func<ControlCommand, CommandResult>? OnCommand { get; set; }

    public void OnConnected() => Owner.BeginConnection();

    public void OnDisconnected()
    {
        Owner.EndConnection();
        Log.StopStream();
        _subscribed.Clear();
        _events.Clear();
        _measured.Clear();
    }

    public void Subscribe(int characteristic) => _subscribed.Add(characteristic);

    /// <summary>The value, or null for an ATT error.</summary>
    public byte[]? Read(int characteristic)
    {
        byte[]? value = characteristic switch
        {
            GattTable.Owner when HasOwnerCharacteristic => Owner.Read(),
            GattTable.Info when Owner.IsAuthorised || !HasOwnerCharacteristic => Info(),
            _ => null,
        };
        if (value is not null)
        {
            value[0] = Version;
        }

        return value;
    }

    public void Write(int characteristic, byte[] value)
    {
        if (characteristic == GattTable.Owner)
        {
            Owner.Write(value);
        }
        else if (characteristic == GattTable.Control && Owner.IsAuthorised)
        {
            Take(value);
        }
    }

    /// <summary>The next notification, events first.</summary>
    public bool TrySend(out int characteristic, out byte[] payload)
    {
        characteristic = Nothing;
        payload = [];
        if (!Owner.IsAuthorised)
        {
            return false;
        }

        if (_subscribed.Contains(GattTable.Events) && _events.TryDequeue(out byte[]? packet))
        {
            (characteristic, payload) = (GattTable.Events, packet);
        }
        else if (_subscribed.Contains(GattTable.Log) && Log.TryTakePiece(out packet))
        {
            (characteristic, payload) = (GattTable.Log, packet);
        }
        else if (_measured.TryDequeue(out (int Characteristic, byte[] Payload) measured))
        {
            (characteristic, payload) = measured;
        }

        return characteristic != Nothing;
    }

    /// <summary>Queues an event; its number is put in.</summary>
    public void QueueEvent(byte[] packet)
    {
        packet[2] = (byte)_eventSequence;
        packet[3] = (byte)(_eventSequence >> 8);
        _eventSequence++;
        _events.Enqueue(packet);
    }

    /// <summary>Queues a notification of another characteristic, behind the events.</summary>
    public void Queue(int characteristic, byte[] payload) => _measured.Enqueue((characteristic, payload));

    private static byte[] Info()
    {
        byte[] bytes = new byte[InfoPacket.Length];
        new InfoPacket { FirmwareMinor = 2, Board = 1, NanovoltsPerCount = 805664, FrontEndGain = 1000 }.Encode(bytes);
        return bytes;
    }

    private void Take(byte[] value)
    {
        ControlCommand command = new();
        bool isCommand = command.TryDecode(value, value.Length);
        CommandResult result = isCommand ? Execute(command) : CommandResult.Malformed;
        byte[] answer = new byte[AnswerPacket.Length];
        new AnswerPacket { Opcode = value[0], Tag = value[1], Result = result }.Encode(answer);
        QueueEvent(answer);
        if (result == CommandResult.Accepted)
        {
            Accepted.Add(command);
            foreach (byte[] packet in command.Opcode == ControlOpcode.ListRuns ? Log.List() : [])
            {
                QueueEvent(packet);
            }
        }
    }

    private CommandResult Execute(ControlCommand command) => command.Opcode switch
    {
        ControlOpcode.SyncRun => Log.TryBegin(command.Value, command.Offset) ? CommandResult.Accepted : CommandResult.NoSuchRun,
        ControlOpcode.DeleteRun => Log.TryDelete(command.Value) ? CommandResult.Accepted : CommandResult.NoSuchRun,
        _ => OnCommand?.Invoke(command) ?? CommandResult.Accepted,
    };
}
