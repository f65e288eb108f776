using GluteSense.Host.Links;
using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Device;

/// <summary>
/// A link to a <see cref="FakeWearable"/> that can be cut at every crossing, and on which notifications can be lost, doubled or changed. Each
/// crossing takes 10 ms of its clock.
/// </summary>
internal sealed class FakeLink(FakeWearable wearable) : ILink
{
    private static readonly TimeSpan CrossingTime = TimeSpan.FromMilliseconds(10);

    private readonly Queue<ReceivedPacket> _arrived = [];

    public string Description => "fake wearable";

    public TimeSpan Now { get; private set; }

    public int Mtu => 185;

    public bool IsConnected { get; private set; }

    /// <summary>Connections made so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Crossings so far: connects, requests and notifications.</summary>
    public int Crossings { get; private set; }

    /// <summary>True for the crossings, by number from 0, at which the link breaks; what was crossing is lost.</summary>
    public Predicate<int> IsCut { get; set; } = _ => false;

    /// <summary>What arrives of a notification: nothing, itself, or something else.</summary>
    public Func<ReceivedPacket, IEnumerable<byte[]>> Deliver { get; set; } = packet => [packet.Payload];

    /// <summary>Called when time passes and nothing arrives.</summary>
    public Action TimePassed { get; set; } = () => { };

    public void Connect(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Cross();
        IsConnected = true;
        Connections++;
        wearable.OnConnected();
    }

    public void Subscribe(int characteristic, CancellationToken cancellationToken)
    {
        CrossConnected(cancellationToken);
        wearable.Subscribe(characteristic);
    }

    public byte[] Read(int characteristic, CancellationToken cancellationToken)
    {
        CrossConnected(cancellationToken);
        return wearable.Read(characteristic) ?? throw new LinkException($"The device refused to read 0x{characteristic:X4}.");
    }

    public void Write(int characteristic, ReadOnlySpan<byte> value, CancellationToken cancellationToken)
    {
        CrossConnected(cancellationToken);
        wearable.Write(characteristic, value.ToArray());
    }

    public bool TryReceive(TimeSpan timeout, out ReceivedPacket? packet, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_arrived.Count == 0 && IsConnected && wearable.TrySend(out int characteristic, out byte[] payload))
        {
            Cross();
            ReceivedPacket sent = new(Now, characteristic, payload);
            foreach (byte[] delivered in Deliver(sent))
            {
                _arrived.Enqueue(sent with { Payload = delivered });
            }
        }

        if (_arrived.TryDequeue(out packet))
        {
            return true;
        }

        RequireConnection();
        Now += timeout;
        TimePassed();
        return false;
    }

    /// <summary>The device sheds this central, or the link is lost while nothing crosses.</summary>
    public void Break()
    {
        IsConnected = false;
        wearable.OnDisconnected();
    }

    public void Dispose() => Break();

    private void CrossConnected(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RequireConnection();
        Cross();
    }

    private void RequireConnection()
    {
        if (!IsConnected)
        {
            throw new LinkException("The link was lost.");
        }
    }

    private void Cross()
    {
        Now += CrossingTime;
        if (IsCut(Crossings++))
        {
            Break();
            throw new LinkException("The link was cut.");
        }
    }
}
