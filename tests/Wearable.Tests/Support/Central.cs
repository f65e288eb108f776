using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Wearable.Tests.Support;

/// <summary>Anybody with a radio: connects, pairs, subscribes, reads and writes, and remembers every notification. Time passes in its calls only.</summary>
internal sealed class Central
{
    private const long LongestRequestUs = 6_000_000;

    private readonly VirtualChip _chip;

    public Central(VirtualChip chip) => _chip = chip;

    /// <summary>Called with each notification; they are kept in <see cref="Heard"/> otherwise.</summary>
    public Action<CentralNotification>? Listener { get; set; }

    /// <summary>Notifications so far, while there is no listener.</summary>
    public List<CentralNotification> Heard { get; } = [];

    /// <summary>ATT error of the last request, 0 for success.</summary>
    public byte Error { get; private set; }

    /// <summary>Lets time pass.</summary>
    public void Wait(double seconds) => WaitUntil(_chip.NowUs + (long)(seconds * 1e6));

    /// <summary>Lets time pass to a moment.</summary>
    public void WaitUntil(long timeUs)
    {
        while (_chip.NowUs < timeUs)
        {
            _chip.RunUntil(timeUs);
            Listen();
        }
    }

    /// <summary>Lets time pass until something holds; false when it did not within the time.</summary>
    public bool WaitFor(Func<bool> holds, double seconds)
    {
        long endUs = _chip.NowUs + (long)(seconds * 1e6);
        while (!holds() && _chip.NowUs < endUs)
        {
            _chip.RunUntil(Math.Min(endUs, _chip.NowUs + 10_000));
            Listen();
        }

        return holds();
    }

    /// <summary>Connects, exchanges the MTU and pairs.</summary>
    public void Connect()
    {
        if (!WaitFor(_chip.Radio.TryConnect, 5) && !_chip.Radio.IsConnected)
        {
            throw new TimeoutException("The device does not advertise.");
        }

        Complete(_chip.Radio.ExchangeMtu());
        Complete(_chip.Radio.Pair());
    }

    public void Disconnect() => _chip.Radio.Disconnect();

    /// <summary>Subscribes to everything this protocol has.</summary>
    public void SubscribeToAll()
    {
        foreach (int characteristic in (int[])[GattTable.Live, GattTable.Events, GattTable.Status, GattTable.Raw, GattTable.Log])
        {
            Complete(_chip.Radio.Subscribe(GattTable.Uuid(characteristic)));
        }
    }

    public byte[] Read(int characteristic) => Complete(_chip.Radio.Read(GattTable.Uuid(characteristic)));

    public void Write(int characteristic, params byte[] value) => Complete(_chip.Radio.Write(GattTable.Uuid(characteristic), value));

    /// <summary>Waits for the answer to a request of another kind.</summary>
    public byte[] Complete(CentralRequest request)
    {
        long endUs = _chip.NowUs + LongestRequestUs;
        while (!request.IsComplete && _chip.NowUs < endUs)
        {
            _chip.RunUntil(endUs);
            Listen();
        }

        Error = request.Error;
        return request.Value;
    }

    private void Listen()
    {
        while (_chip.Radio.TryTakeNotification(out CentralNotification notification))
        {
            if (Listener is null)
            {
                Heard.Add(notification);
            }
            else
            {
                Listener(notification);
            }
        }
    }
}
