using GluteSense.Host.Links;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>
/// The authorised way to the device's log, made anew whenever it breaks. A request that is lost, unanswered or broken off counts as a failed
/// attempt; too many in a row without a byte of progress end the sync.
/// </summary>
internal sealed class LogChannel
{
    private const int MostFailures = 5;

    private readonly ILink _link;
    private readonly IWearer _wearer;
    private readonly OwnerHandshake _owner;
    private readonly DeviceDialog _dialog;
    private readonly EventDecoder _events = new();
    private readonly LogPacket _log = new();
    private bool _isReady;

    public LogChannel(ILink link, IWearer wearer, IOwnerKeys keys)
    {
        _link = link;
        _wearer = wearer;
        _owner = new OwnerHandshake(link, keys);
        _dialog = new DeviceDialog(link, Receive);
    }

    /// <summary>Called for each run the device tells of; null while none is wanted.</summary>
    public Action<RunPacket>? RunTold { get; set; }

    /// <summary>Called for each piece of a log, with the bytes of the packet; null while none is wanted.</summary>
    public Action<LogPacket, byte[]>? PieceReceived { get; set; }

    /// <summary>Packets received so far.</summary>
    public int Received { get; private set; }

    /// <summary>Does something until it succeeds, over as many connections as it takes.</summary>
    /// <param name="attempt">The attempt; false when the device fell silent or something was lost on the way. It must be safe to repeat.</param>
    /// <param name="progress">A number that changes when an attempt brought something.</param>
    /// <param name="failure">What to say in the end, for people.</param>
    /// <param name="cancellationToken">Stops it between packets.</param>
    /// <exception cref="SessionException">Too many attempts failed.</exception>
    /// <exception cref="LinkException">The device can not be reached any more.</exception>
    public void Persist(Func<bool> attempt, Func<int> progress, Func<string> failure, CancellationToken cancellationToken)
    {
        int failures = 0;
        while (true)
        {
            int before = progress();
            try
            {
                Connect(cancellationToken);
                if (attempt())
                {
                    return;
                }
            }
            catch (LinkException) when (failures < MostFailures || progress() != before)
            {
                _isReady = false;
            }

            failures = progress() != before ? 0 : failures + 1;
            if (failures > MostFailures)
            {
                throw new SessionException(failure());
            }
        }
    }

    /// <summary>Sends a command; null when no answer came.</summary>
    public CommandAnswer? Ask(ControlCommand command, CancellationToken cancellationToken) => _dialog.Ask(command, cancellationToken);

    /// <summary>Receives until something is true, at most until nothing came for a time.</summary>
    public void ReceiveUntil(Func<bool> done, TimeSpan silence, CancellationToken cancellationToken)
    {
        int before = -1;
        while (!done() && Received != before)
        {
            before = Received;
            _dialog.ReceiveUntil(() => Received != before, silence, cancellationToken);
        }
    }

    private void Connect(CancellationToken cancellationToken)
    {
        if (_isReady && _link.IsConnected)
        {
            return;
        }

        if (!_link.IsConnected)
        {
            _link.Connect(cancellationToken);
        }

        _owner.Authorise(claims: false, () => _wearer.Ask(WearerTask.HoldButton), cancellationToken);
        _link.Subscribe(GattTable.Events, cancellationToken);
        _link.Subscribe(GattTable.Log, cancellationToken);
        _dialog.TellTime(cancellationToken);
        _isReady = true;
    }

    private void Receive(ReceivedPacket packet)
    {
        Received++;
        if (packet.Characteristic == GattTable.Log && _log.TryDecode(packet.Payload, packet.Payload.Length))
        {
            PieceReceived?.Invoke(_log, packet.Payload);
        }
        else if (packet.Characteristic == GattTable.Events && _events.TryDecode(packet.Payload) && _events.Kind == EventKind.Run)
        {
            RunTold?.Invoke(_events.Run);
        }
    }
}
