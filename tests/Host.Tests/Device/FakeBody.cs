using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Device;

/// <summary>What a <see cref="FakeWearable"/> measures: rest, scripted reference contractions, and blocks of constant amplitude.</summary>
internal sealed class FakeBody
{
    private const int BlockMs = 50;
    private const int BlocksPerSecond = 1000 / BlockMs;

    private readonly FakeWearable _wearable;
    private readonly FakeReference[] _references = [new(), new(), new(), new()];
    private readonly int[] _trials = new int[4];
    private int _liveSequence;
    private int _statusSequence;
    private ControlCommand _started = new();
    private DeviceMode _mode;
    private int _rateHz = 500;

    public FakeBody(FakeWearable wearable)
    {
        _wearable = wearable;
        wearable.OnCommand = Execute;
    }

    /// <summary>True for channels with an electrode.</summary>
    public Predicate<int> IsWorn { get; set; } = _ => true;

    /// <summary>rms in 1/16 count of a channel's contraction, by its number from 1; −1 when it is refused.</summary>
    public Func<int, int, int> Contraction { get; set; } = (_, _) => 1000;

    /// <summary>Seconds of blocks a measurement brings.</summary>
    public int Seconds { get; set; } = 3;

    /// <summary>What is sent just before the end of a measurement.</summary>
    public Action BeforeEnd { get; set; } = () => { };

    /// <summary>Health at the end of a measurement.</summary>
    public HealthPacket Health { get; } = new() { BatteryMillivolts = 3900, BatteryPercent = 80 };

    /// <summary>Queues an event, as it is sent before the end of a measurement.</summary>
    public void Queue(Func<byte[], int> encode, int length)
    {
        byte[] packet = new byte[length];
        encode(packet);
        _wearable.QueueEvent(packet);
    }

    private CommandResult Execute(ControlCommand command)
    {
        switch (command.Opcode)
        {
            case ControlOpcode.SetRate:
                _rateHz = command.Value;
                break;
            case ControlOpcode.StartQuiet:
                Begin(DeviceMode.CalibrateQuiet);
                Calibrate(15, channel => Rest(channel));
                End(command.Value);
                break;
            case ControlOpcode.StartReference:
                Begin(DeviceMode.CalibrateReference);
                Calibrate(command.ChannelMask, channel => Contract(channel, command));
                End(command.Value);
                break;
            case ControlOpcode.StartExercise:
                _started = new ControlCommand { Exercise = command.Exercise, Options = command.Options };
                Begin(DeviceMode.Exercise);
                Measure();
                break;
            case ControlOpcode.StartRun:
                _started = new ControlCommand();
                Begin(DeviceMode.Run);
                Measure();
                break;
            case ControlOpcode.Stop when _mode != DeviceMode.Idle:
                BeforeEnd();
                End(Seconds * 1000);
                Queue(Health.Encode, HealthPacket.Length);
                _mode = DeviceMode.Idle;
                break;
        }

        return CommandResult.Accepted;
    }

    private void Begin(DeviceMode mode)
    {
        _mode = mode;
        bool isExercise = mode == DeviceMode.Exercise;
        ModePacket packet = new() { Mode = mode, Began = true, RateHz = _rateHz, Exercise = isExercise ? _started.Exercise : 0, Options = isExercise ? _started.Options : 0 };
        Queue(packet.Encode, ModePacket.Length);
    }

    private void End(int elapsedMs) =>
        Queue(new ModePacket { Mode = _mode, ElapsedMs = elapsedMs, RateHz = _rateHz }.Encode, ModePacket.Length);

    private int Rest(int channel)
    {
        _trials[channel] = 0;
        _references[channel] = new FakeReference { HasRest = IsWorn(channel) };
        return -1;
    }

    private int Contract(int channel, ControlCommand command)
    {
        int rmsQ4 = IsWorn(channel) ? Contraction(channel, ++_trials[channel]) : -1;
        if (rmsQ4 > 0)
        {
            _references[channel].Add(rmsQ4, command.Kind, command.Options);
        }

        return rmsQ4;
    }

    private void Calibrate(int channelMask, Func<int, int> step)
    {
        foreach (int channel in Enumerable.Range(0, 4).Where(channel => (channelMask & (1 << channel)) != 0))
        {
            CalibrationPacket packet = new() { Channel = channel, TrialRmsQ4 = step(channel) };
            _references[channel].Describe(packet);
            Queue(packet.Encode, CalibrationPacket.Length);
        }
    }

    private void Measure()
    {
        for (int block = 0; block < Seconds * BlocksPerSecond; block++)
        {
            if (block % BlocksPerSecond == 0)
            {
                byte[] status = new byte[StatusPacket.Length];
                new StatusPacket { Sequence = _statusSequence++, Mode = _mode, RateHz = _rateHz, BlockMs = BlockMs }.Encode(status);
                _wearable.Queue(GattTable.Status, status);
            }

            _wearable.Queue(GattTable.Live, TestSession.LivePayload(_liveSequence++, block * BlockMs, [100, 100, 100, 100]));
        }
    }
}
