using System.Security.Cryptography;
using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Ownership;
using GluteSense.Protocol;

namespace GluteSense.Wearable.Tests.Support;

/// <summary>A central with an owner key: claims, proves, commands. What it hears is decoded into <see cref="Log"/>.</summary>
internal sealed class Owner
{
    private readonly VirtualChip _chip;
    private int _tag;

    public Owner(VirtualChip chip, byte[] key)
    {
        _chip = chip;
        Key = key;
        Central = new Central(chip) { Listener = Hear };
    }

    public byte[] Key { get; }

    public Central Central { get; }

    /// <summary>What was heard since this connection began.</summary>
    public SessionLog Log { get; private set; } = new();

    /// <summary>Called with each packet, beside the log.</summary>
    public Action<ReceivedPacket>? Listener { get; set; }

    /// <summary>Proof of a key for a nonce, by the definition in PROTOCOL.md section 7.2.</summary>
    public static byte[] Proof(byte[] key, byte[] nonce) =>
        HMACSHA256.HashData(key, (byte[])[.. "GluteSense owner 1"u8, .. nonce])[..OwnerWrite.ValueLength];

    /// <summary>The owner state as this connection sees it, after the device had time to decide.</summary>
    public OwnerStatePacket State()
    {
        Central.Wait(0.15);
        byte[] bytes = Central.Read(GattTable.Owner);
        var state = new OwnerStatePacket();
        return state.TryDecode(bytes, bytes.Length) ? state : throw new FormatException(System.Convert.ToHexString(bytes));
    }

    /// <summary>Writes a claim of this key.</summary>
    public void Claim() => Central.Write(GattTable.Owner, [(byte)OwnerOpcode.Claim, .. Key]);

    /// <summary>Writes a proof, whatever it is worth.</summary>
    public void Prove(byte[] proof) => Central.Write(GattTable.Owner, [(byte)OwnerOpcode.Prove, .. proof]);

    /// <summary>Proves this key; true when the device is convinced.</summary>
    public bool TryProve()
    {
        OwnerStatePacket state = State();
        for (int attempt = 0; attempt < 10 && state.Nonce.All(value => value == 0); attempt++)
        {
            state = State();
        }

        Prove(Proof(Key, state.Nonce));
        for (int attempt = 0; attempt < 10 && !(state = State()).IsAuthorised && state.FailedAttempts == 0; attempt++)
        {
        }

        return state.IsAuthorised;
    }

    /// <summary>Connects, proves, and subscribes to everything; the log starts anew.</summary>
    public void Connect()
    {
        Log = new SessionLog();
        Central.Connect();
        if (!TryProve())
        {
            throw new InvalidOperationException("The device does not know its owner.");
        }

        Central.SubscribeToAll();
    }

    /// <summary>Sends a command and waits for its answer; null when none came within two seconds.</summary>
    public CommandAnswer? Ask(ControlCommand command)
    {
        command.Tag = _tag = _tag % 255 + 1;
        byte[] bytes = new byte[ControlCommand.MaxLength];
        int length = command.Encode(bytes);
        int before = Log.Answers.Count;
        Central.Write(GattTable.Control, bytes[..length]);
        Central.WaitFor(() => Log.Answers.Count > before && Log.Answers[^1].Tag == _tag, 2);
        return Log.Answers.Skip(before).FirstOrDefault(answer => answer.Tag == _tag);
    }

    /// <summary>Sends a command; what the device made of it.</summary>
    public CommandResult Send(ControlOpcode opcode, int value = 0, int offset = 0, int exercise = 0) =>
        Ask(new ControlCommand { Opcode = opcode, Value = value, Offset = offset, Exercise = exercise })?.Result
            ?? throw new TimeoutException($"{opcode} was not answered.");

    /// <summary>Stops the mode and receives its end.</summary>
    public ModeSpan Stop()
    {
        Send(ControlOpcode.Stop);
        Central.WaitFor(() => !Log.Modes[^1].IsOpen, 5);
        Central.Wait(0.3);
        return Log.Modes[^1];
    }

    /// <summary>Measures rest.</summary>
    public void CalibrateQuiet(int durationMs = 2000)
    {
        int before = Log.Modes.Count;
        Send(ControlOpcode.StartQuiet, durationMs);
        Central.WaitFor(() => Log.Modes.Count > before && !Log.Modes[^1].IsOpen, 10);
        Central.Wait(0.5);
    }

    /// <summary>The next status.</summary>
    public DeviceStatus NextStatus()
    {
        Log.TryGetStatus(out DeviceStatus before);
        DeviceStatus now = before;
        Central.WaitFor(() => Log.TryGetStatus(out now) && !ReferenceEquals(now, before), 5);
        return now;
    }

    private void Hear(CentralNotification notification)
    {
        var packet = new ReceivedPacket(
            TimeSpan.FromMicroseconds(notification.TimeUs), GattTable.ShortId(notification.Characteristic), notification.Payload);
        if (packet.Characteristic is not (GattTable.Log or GattTable.Raw))
        {
            Log.Add(packet);
        }

        Listener?.Invoke(packet);
    }
}
