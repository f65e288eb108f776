using GluteSense.Host.Links;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>Commands out and answers back over one link. Everything received is handed on before anything else is done with it.</summary>
internal sealed class DeviceDialog
{
    // Three connection intervals of a slow phone plus the device's scheduling and a flash write: an answer later than this is none.
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(3);

    private readonly ILink _link;
    private readonly Action<ReceivedPacket> _receive;
    private readonly AnswerPacket _packet = new();
    private CommandAnswer? _answer;
    private int _tag;

    public DeviceDialog(ILink link, Action<ReceivedPacket> receive)
    {
        _link = link;
        _receive = receive;
    }

    /// <summary>Sends a command and waits for its answer, null when none comes; other packets are received meanwhile.</summary>
    public CommandAnswer? Ask(ControlCommand command, CancellationToken cancellationToken)
    {
        // 0 is the tag in answers to commands the device could not keep.
        _tag = _tag % 255 + 1;
        command.Tag = _tag;
        byte[] bytes = new byte[ControlCommand.MaxLength];
        int length = command.Encode(bytes);
        _answer = null;
        _link.Write(GattTable.Control, bytes.AsSpan(0, length), cancellationToken);
        ReceiveUntil(() => _answer is not null, AnswerTimeout, cancellationToken);
        return _answer;
    }

    /// <summary>Sends a command that the device must accept.</summary>
    /// <exception cref="SessionException">It refused, or did not answer.</exception>
    public void Order(ControlCommand command, CancellationToken cancellationToken)
    {
        CommandAnswer answer = Ask(command, cancellationToken)
            ?? throw new SessionException($"The device did not answer the command {command.Opcode}. Is it still in range?");
        if (answer.Result != CommandResult.Accepted)
        {
            throw new SessionException(CommandRefusal.Text(command, answer));
        }
    }

    /// <summary>Tells the device the time of day, for the runs it logs by itself; a device that is busy refuses, and runs on without.</summary>
    public void TellTime(CancellationToken cancellationToken)
    {
        int seconds = (int)Math.Min(DateTimeOffset.UtcNow.ToUnixTimeSeconds(), int.MaxValue);
        Ask(new ControlCommand { Opcode = ControlOpcode.SetTime, Offset = seconds }, cancellationToken);
    }

    /// <summary>Receives for a time.</summary>
    public void Wait(TimeSpan length, CancellationToken cancellationToken) => ReceiveUntil(() => false, length, cancellationToken);

    /// <summary>Receives until something is true, at most for a time.</summary>
    public void ReceiveUntil(Func<bool> done, TimeSpan length, CancellationToken cancellationToken)
    {
        TimeSpan end = _link.Now + length;
        while (!done())
        {
            TimeSpan left = end - _link.Now;
            if (left <= TimeSpan.Zero || !_link.TryReceive(left, out ReceivedPacket? packet, cancellationToken))
            {
                return;
            }

            _receive(packet!);
            NoteAnswer(packet!);
        }
    }

    private void NoteAnswer(ReceivedPacket packet)
    {
        if (packet.Characteristic == GattTable.Events && _packet.TryDecode(packet.Payload, packet.Payload.Length) && _packet.Tag == _tag)
        {
            _answer = new CommandAnswer(_packet.Opcode, _packet.Tag, _packet.Result, _packet.Mode);
        }
    }
}
