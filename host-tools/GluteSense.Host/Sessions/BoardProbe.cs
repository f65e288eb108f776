using GluteSense.Host.Links;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>
/// Takes raw samples from a device over any link, as its owner: what a test of a board needs. The first connection to a fresh board claims it, for which its
/// button has to be held.
/// </summary>
public sealed class BoardProbe
{
    /// <summary>Rate of all measurements in Hz: the device's default.</summary>
    public const int RateHz = 500;

    private const double LeastCompleteness = 0.8;
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    // Health and the final status follow the end of the mode.
    private static readonly TimeSpan Aftermath = TimeSpan.FromMilliseconds(500);

    private readonly ILink _link;
    private readonly IOwnerKeys _keys;
    private readonly DeviceDialog _dialog;
    private readonly RawPacket _header = new();
    private RawSamples? _samples;

    /// <summary>Wires a probe.</summary>
    /// <param name="link">The link to the device, not yet connected.</param>
    /// <param name="keys">Where the device's owner key is kept.</param>
    public BoardProbe(ILink link, IOwnerKeys keys)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(keys);
        _link = link;
        _keys = keys;
        _dialog = new DeviceDialog(link, Receive);
    }

    /// <summary>All that came but the raw stream.</summary>
    public SessionLog Log { get; } = new();

    /// <summary>Connects, proves ownership, reads the device's facts and subscribes.</summary>
    /// <param name="askForButton">Asks for the button to be held (<see cref="OwnerHandshake.ButtonRequest"/>); must not wait for it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The device's facts.</returns>
    /// <exception cref="LinkException">The link can not be made or was lost.</exception>
    /// <exception cref="SessionException">The device does not accept this host, or tells no facts.</exception>
    public DeviceInfo Connect(Action askForButton, CancellationToken cancellationToken)
    {
        _link.Connect(cancellationToken);
        new OwnerHandshake(_link, _keys).Authorise(false, askForButton, cancellationToken);
        Log.Add(new ReceivedPacket(_link.Now, GattTable.Info, _link.Read(GattTable.Info, cancellationToken)));
        if (!Log.TryGetInfo(out DeviceInfo info))
        {
            throw new SessionException("The facts of the device can not be read: is its firmware a GluteSense release?");
        }

        foreach (int characteristic in (int[])[GattTable.Status, GattTable.Events, GattTable.Raw])
        {
            _link.Subscribe(characteristic, cancellationToken);
        }

        Order(ControlOpcode.Stop, 0, cancellationToken);
        Order(ControlOpcode.SetRate, RateHz, cancellationToken);
        return info;
    }

    /// <summary>Streams raw samples for a time.</summary>
    /// <param name="settling">Left out at the beginning.</param>
    /// <param name="length">Time to measure after that.</param>
    /// <param name="cancellationToken">Stops measuring; the device may go on until it is stopped.</param>
    /// <exception cref="SessionException">The device refused, or less than 80 % of the samples came.</exception>
    public RawSamples Measure(TimeSpan settling, TimeSpan length, CancellationToken cancellationToken)
    {
        int firstTick = (int)(settling.TotalSeconds * RateHz);
        int endTick = firstTick + (int)(length.TotalSeconds * RateHz);
        var samples = new RawSamples(firstTick);
        _samples = samples;
        Order(ControlOpcode.StartRaw, 0, cancellationToken);
        _dialog.ReceiveUntil(() => samples.EndTick >= endTick, settling + length + Slack, cancellationToken);
        _samples = null;
        Stop(cancellationToken);
        return samples.EndTick >= endTick && samples.Completeness >= LeastCompleteness
            ? samples
            : throw new SessionException(
                "The raw stream is incomplete: less than 80 % of the samples came in time. Bring the board nearer and try again.");
    }

    /// <summary>Waits until the device begins a run by itself, as a short press of its button makes it; false when it did not in time.</summary>
    public bool AwaitRun(TimeSpan timeout, CancellationToken cancellationToken)
    {
        int before = Log.Modes.Count;
        bool HasBegun() => Log.Modes.Skip(before).Any(mode => mode.Mode == DeviceMode.Run);
        _dialog.ReceiveUntil(HasBegun, timeout, cancellationToken);
        return HasBegun();
    }

    /// <summary>Begins a run, in which the device shows that it measures.</summary>
    /// <exception cref="SessionException">It refused, or did not answer.</exception>
    public void StartRun(CancellationToken cancellationToken) => Order(ControlOpcode.StartRun, 0, cancellationToken);

    /// <summary>Receives for a time.</summary>
    public void Wait(TimeSpan length, CancellationToken cancellationToken) => _dialog.Wait(length, cancellationToken);

    /// <summary>Ends what the device does, and receives what it says at the end.</summary>
    public void Stop(CancellationToken cancellationToken)
    {
        Order(ControlOpcode.Stop, 0, cancellationToken);
        _dialog.Wait(Aftermath, cancellationToken);
    }

    private void Order(ControlOpcode opcode, int value, CancellationToken cancellationToken) =>
        _dialog.Order(new ControlCommand { Opcode = opcode, Value = value }, cancellationToken);

    private void Receive(ReceivedPacket packet)
    {
        if (packet.Characteristic != GattTable.Raw)
        {
            Log.Add(packet);
        }
        else if (_header.TryDecode(packet.Payload, packet.Payload.Length))
        {
            _samples?.Add(_header, packet.Payload);
        }
    }
}
