using System.Diagnostics;
using GluteSense.Host.Links;
using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Simulator.Device;

/// <summary>The link to a virtual wearable. The device runs only while a call waits here, so nothing is lost to a slow host.</summary>
public sealed class SimulatedLink : ILink
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private const long RequestTimeoutUs = 5_000_000;
    private const long PaceStepUs = 20_000;
    private const long StartUpStepUs = 10_000;

    private readonly VirtualChip _chip;
    private readonly Pace _pace;
    private readonly Stopwatch _wall = Stopwatch.StartNew();

    internal SimulatedLink(VirtualChip chip, Pace pace)
    {
        _chip = chip;
        _pace = pace;
    }

    /// <inheritdoc/>
    public string Description => "virtual wearable";

    /// <inheritdoc/>
    public TimeSpan Now => TimeSpan.FromMicroseconds(_chip.NowUs);

    /// <inheritdoc/>
    public int Mtu => _chip.Radio.Mtu;

    /// <inheritdoc/>
    public bool IsConnected => _chip.Radio.IsConnected;

    /// <inheritdoc/>
    public void Connect(CancellationToken cancellationToken)
    {
        TimeSpan begin = Now;
        while (!_chip.Radio.TryConnect())
        {
            if (Now - begin > ConnectTimeout)
            {
                throw new LinkException("The virtual wearable does not advertise: it is taken by another central, or its firmware did not start.");
            }

            Advance(_chip.NowUs + StartUpStepUs, cancellationToken);
        }

        Complete(_chip.Radio.ExchangeMtu(), "exchanging the MTU", cancellationToken);
        Complete(_chip.Radio.Pair(), "pairing", cancellationToken);
    }

    /// <inheritdoc/>
    public void Subscribe(int characteristic, CancellationToken cancellationToken) =>
        Complete(_chip.Radio.Subscribe(GattTable.Uuid(characteristic)), $"subscribing to 0x{characteristic:X4}", cancellationToken);

    /// <inheritdoc/>
    public byte[] Read(int characteristic, CancellationToken cancellationToken) =>
        Complete(_chip.Radio.Read(GattTable.Uuid(characteristic)), $"reading 0x{characteristic:X4}", cancellationToken);

    /// <inheritdoc/>
    public void Write(int characteristic, ReadOnlySpan<byte> value, CancellationToken cancellationToken) =>
        Complete(_chip.Radio.Write(GattTable.Uuid(characteristic), value.ToArray()), $"writing 0x{characteristic:X4}", cancellationToken);

    /// <inheritdoc/>
    public bool TryReceive(TimeSpan timeout, out ReceivedPacket? packet, CancellationToken cancellationToken)
    {
        long deadlineUs = _chip.NowUs + (long)timeout.TotalMicroseconds;
        while (true)
        {
            if (_chip.Radio.TryTakeNotification(out CentralNotification notification))
            {
                packet = new ReceivedPacket(
                    TimeSpan.FromMicroseconds(notification.TimeUs), GattTable.ShortId(notification.Characteristic), notification.Payload);
                return true;
            }

            if (!IsConnected)
            {
                throw new LinkException("The link to the virtual wearable was lost.");
            }

            if (_chip.NowUs >= deadlineUs)
            {
                packet = null;
                return false;
            }

            Advance(deadlineUs, cancellationToken);
        }
    }

    /// <summary>Disconnects.</summary>
    public void Dispose() => _chip.Radio.Disconnect();

    private byte[] Complete(CentralRequest request, string what, CancellationToken cancellationToken)
    {
        long deadlineUs = _chip.NowUs + RequestTimeoutUs;
        while (!request.IsComplete && _chip.NowUs < deadlineUs)
        {
            Advance(deadlineUs, cancellationToken);
        }

        if (!request.IsComplete || request.Error != 0)
        {
            throw new LinkException($"The virtual wearable refused {what} (ATT error 0x{request.Error:X2}).");
        }

        return request.Value;
    }

    /// <summary>Lets the device run until something arrives, at most to the deadline, and not faster than the pace allows.</summary>
    private void Advance(long deadlineUs, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        long stepUs = _pace == Pace.Real ? Math.Min(deadlineUs, _chip.NowUs + PaceStepUs) : deadlineUs;
        _chip.RunUntil(stepUs);
        if (_pace == Pace.Real)
        {
            TimeSpan ahead = Now - _wall.Elapsed;
            if (ahead > TimeSpan.Zero)
            {
                Thread.Sleep(ahead);
            }
        }
    }
}
