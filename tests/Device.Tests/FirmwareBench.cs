using GluteSense.NanoFakes;
using GluteSense.Protocol;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.Device.Tests;

/// <summary>
/// The firmware's object graph on a chip, without the loop that drives it: the test gives the firmware's thread its orders by <see cref="Do"/>
/// and plays the central between them.
/// </summary>
internal sealed class FirmwareBench : IDisposable
{
    private readonly Queue<Action> _orders = new();
    private bool _isPumping;

    public FirmwareBench(VirtualFlash? flash = null, RadioOptions? radio = null, Codes? codes = null, Action<Parts>? beforeStart = null, ChipProfile? profile = null)
    {
        Codes = codes ?? new Codes((channel, _) => channel == Board.AdcBattery ? BatteryCode : 1000 + 100 * channel);
        Chip = new VirtualChip(profile ?? ChipProfile.Fast, Codes, flash);
        Chip.Radio.Options = radio ?? new RadioOptions { ConnectionIntervalUs = 7_500 };
        Chip.Pins.SetInput(Board.ButtonPin, true);
        Chip.PowerOn(() =>
        {
            Parts = new Parts();
            beforeStart?.Invoke(Parts);
            Parts.Server.Start();
            while (true)
            {
                while (_orders.TryDequeue(out Action? order))
                {
                    order();
                }

                if (_isPumping)
                {
                    Parts.Pump();
                }

                Thread.Sleep(10);
            }
        });
        Wait(1_000);
    }

    /// <summary>Code of the battery divider.</summary>
    public int BatteryCode { get; set; } = 2213;

    public Codes Codes { get; }

    public VirtualChip Chip { get; }

    public Parts Parts { get; private set; } = null!;

    /// <summary>Has the firmware's thread do something, and waits for its end.</summary>
    public void Do(Action order)
    {
        bool done = false;
        _orders.Enqueue(() =>
        {
            order();
            done = true;
        });
        for (int step = 0; step < 20_000 && !done; step++)
        {
            Wait(10);
        }

        if (!done)
        {
            throw new TimeoutException("The firmware never came to it.");
        }
    }

    public T Ask<T>(Func<T> question)
    {
        T answer = default!;
        Do(() => answer = question());
        return answer;
    }

    /// <summary>Lets time pass.</summary>
    public void Wait(int milliseconds)
    {
        long endUs = Chip.NowUs + milliseconds * 1000L;
        while (Chip.NowUs < endUs)
        {
            Chip.RunUntil(endUs);
        }
    }

    /// <summary>Central: connects, with the larger MTU unless told otherwise, encrypted.</summary>
    public void Connect(bool exchangesMtu = true)
    {
        Assert.IsTrue(Chip.Radio.TryConnect());
        if (exchangesMtu)
        {
            Finish(Chip.Radio.ExchangeMtu());
        }

        Finish(Chip.Radio.Pair());
        Wait(30);
    }

    /// <summary>Central: becomes the owner of a device without one and proves it; the owner's part of the loop runs from here on.</summary>
    public void Own(byte[] key)
    {
        _isPumping = true;
        Do(() => Parts.Server.Owner.Gate.OpenWindow(Clock.NowMs()));
        Write(GattTable.Owner, [2, .. key]);
        Wait(1_000);
        Prove(key);
    }

    /// <summary>Central: proves ownership of a device that is owned already.</summary>
    public void Prove(byte[] key)
    {
        _isPumping = true;
        Wait(50);
        Write(GattTable.Owner, [1, .. OwnerProof.Of(key, Read(GattTable.Owner)[4..])]);
        Wait(50);
    }

    public byte[] Read(int shortId)
    {
        CentralRequest request = Finish(Chip.Radio.Read(GattTable.Uuid(shortId)));
        Assert.AreEqual(0, request.Error);
        return request.Value;
    }

    public void Write(int shortId, params byte[] value) => Assert.AreEqual(0, Finish(Chip.Radio.Write(GattTable.Uuid(shortId), value)).Error);

    public void Subscribe(params int[] shortIds)
    {
        foreach (int shortId in shortIds)
        {
            Assert.AreEqual(0, Finish(Chip.Radio.Subscribe(GattTable.Uuid(shortId))).Error);
        }

        Wait(30);
    }

    public CentralRequest Finish(CentralRequest request)
    {
        for (int step = 0; step < 600 && !request.IsComplete; step++)
        {
            Wait(10);
        }

        return request;
    }

    /// <summary>What arrived on a characteristic until now; everything else that arrived is forgotten.</summary>
    public List<byte[]> Take(int shortId)
    {
        Wait(200);
        var taken = new List<byte[]>();
        while (Chip.Radio.TryTakeNotification(out CentralNotification? notification))
        {
            if (notification.Characteristic == GattTable.Uuid(shortId))
            {
                taken.Add(notification.Payload);
            }
        }

        return taken;
    }

    public void Dispose() => Chip.Dispose();
}
