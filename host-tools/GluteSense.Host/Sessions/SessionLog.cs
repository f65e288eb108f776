using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Sessions;

/// <summary>
/// A session as far as it was received: packets in, decoded rows out. Bad bytes never throw, they are counted. One log is one
/// power-up of the device (numbers start again after a restart); adding and reading happen on one thread.
/// </summary>
/// <remarks>
/// Packets are numbered per characteristic; all kinds of events share the numbers of the events characteristic. A malformed packet's number
/// can not be trusted, so it also shows as one lost. A packet out of order is counted and not kept: links deliver in order, so it is a
/// repetition.
/// </remarks>
public sealed class SessionLog
{
    private readonly LivePacket _live = new();
    private readonly StatusPacket _status = new();
    private readonly InfoPacket _info = new();
    private readonly EventDecoder _events = new();
    private readonly SequenceCounter _liveNumbers = new();
    private readonly SequenceCounter _eventNumbers = new();
    private readonly SequenceCounter _statusNumbers = new();
    private readonly List<LiveRow> _liveRows = [];
    private readonly List<SegmentRow> _segments = [];
    private readonly List<ModeSpan> _modes = [];
    private readonly List<VerdictRow> _verdicts = [];
    private readonly List<QualityRow> _qualities = [];
    private readonly List<CommandAnswer> _answers = [];
    private readonly ChannelCalibration?[] _calibrations = new ChannelCalibration?[MuscleChannels.Count];
    private ModeSpan? _current;
    private DeviceStatus? _latestStatus;
    private DeviceHealth? _latestHealth;
    private DeviceInfo? _deviceInfo;

    /// <summary>Packets received, malformed ones and repetitions included.</summary>
    public int ReceivedPackets { get; private set; }

    /// <summary>Packets that no codec could read.</summary>
    public int MalformedPackets { get; private set; }

    /// <summary>Packets that the numbers show to be missing.</summary>
    public int LostPackets => _liveNumbers.Lost + _eventNumbers.Lost + _statusNumbers.Lost;

    /// <summary>Duplicates and old numbers.</summary>
    public int OutOfOrderPackets => _liveNumbers.OutOfOrder + _eventNumbers.OutOfOrder + _statusNumbers.OutOfOrder;

    /// <summary>All blocks, in order.</summary>
    public IReadOnlyList<LiveRow> Live => _liveRows;

    /// <summary>All reps and strides, in order.</summary>
    public IReadOnlyList<SegmentRow> Segments => _segments;

    /// <summary>All modes, in order; also those whose beginning was lost but whose status arrived.</summary>
    public IReadOnlyList<ModeSpan> Modes => _modes;

    /// <summary>All verdicts, in order.</summary>
    public IReadOnlyList<VerdictRow> Verdicts => _verdicts;

    /// <summary>All that was said of the electrodes' quality, in order.</summary>
    public IReadOnlyList<QualityRow> Qualities => _qualities;

    /// <summary>All answers to commands, in order.</summary>
    public IReadOnlyList<CommandAnswer> Answers => _answers;

    /// <summary>Takes the next packet.</summary>
    public void Add(ReceivedPacket packet)
    {
        ArgumentNullException.ThrowIfNull(packet);
        ReceivedPackets++;
        if (!TryAdd(packet.Characteristic, packet.Payload))
        {
            MalformedPackets++;
        }
    }

    /// <summary>The measurement: the exercise or run begun last; false when there was none.</summary>
    public bool TryGetMeasurement(out ModeSpan measurement)
    {
        measurement = _modes.FindLast(span => span.IsMeasurement)!;
        return measurement is not null;
    }

    /// <summary>The latest calibration of a channel (0..3); false when there is none or the device has forgotten it.</summary>
    public bool TryGetCalibration(int channel, out ChannelCalibration calibration)
    {
        calibration = _calibrations[channel]!;
        return _calibrations[channel] is not null;
    }

    /// <summary>The latest status; false before the first.</summary>
    public bool TryGetStatus(out DeviceStatus status)
    {
        status = _latestStatus!;
        return _latestStatus is not null;
    }

    /// <summary>The latest health; false before the first.</summary>
    public bool TryGetHealth(out DeviceHealth health)
    {
        health = _latestHealth!;
        return _latestHealth is not null;
    }

    /// <summary>The device's facts; false when they were not read.</summary>
    public bool TryGetInfo(out DeviceInfo info)
    {
        info = _deviceInfo!;
        return _deviceInfo is not null;
    }

    /// <summary>The blocks of one mode.</summary>
    public IEnumerable<LiveRow> LiveOf(ModeSpan span)
    {
        return _liveRows.Where(row => row.Span == span);
    }

    /// <summary>The segments of one mode.</summary>
    public IEnumerable<SegmentRow> SegmentsOf(ModeSpan span)
    {
        return _segments.Where(row => row.Span == span);
    }

    /// <summary>The verdict on a side (0 left, 1 right) of one mode; false when none arrived.</summary>
    public bool TryGetVerdict(ModeSpan span, int side, out VerdictRow verdict)
    {
        verdict = _verdicts.FindLast(row => row.Span == span && row.Side == side)!;
        return verdict is not null;
    }

    /// <summary>What was said of the electrodes in one mode; before the first word in it, what was said last. Empty when nothing was.</summary>
    public IReadOnlyList<QualityRow> QualitiesOf(ModeSpan span)
    {
        List<QualityRow> own = _qualities.FindAll(row => row.Span == span);
        if (own.Count > 0)
        {
            return own;
        }

        int index = _modes.IndexOf(span);
        QualityRow? before = _qualities.FindLast(row => row.Span is not null && _modes.IndexOf(row.Span) < index);
        return before is null ? [] : [before];
    }

    private bool TryAdd(int characteristic, byte[] payload)
    {
        switch (characteristic)
        {
            case GattTable.Live when _live.TryDecode(payload, payload.Length):
                if (_liveNumbers.Process(_live.Sequence))
                {
                    _liveRows.Add(new LiveRow(_live, OpenSpan()));
                }

                return true;
            case GattTable.Events when _events.TryDecode(payload):
                if (_eventNumbers.Process(_events.Sequence))
                {
                    AddEvent();
                }

                return true;
            case GattTable.Status when _status.TryDecode(payload, payload.Length):
                if (_statusNumbers.Process(_status.Sequence))
                {
                    AddStatus(DeviceStatus.From(_status));
                }

                return true;
            case GattTable.Info when _info.TryDecode(payload, payload.Length):
                Version version = new(_info.FirmwareMajor, _info.FirmwareMinor, _info.FirmwarePatch);
                _deviceInfo = new DeviceInfo(version, _info.Board, _info.NanovoltsPerCount, _info.FrontEndGain);
                return true;
            default:
                return false;
        }
    }

    private void AddEvent()
    {
        switch (_events.Kind)
        {
            case EventKind.Segment:
                _segments.Add(new SegmentRow(_events.Segment, OpenSpan()));
                break;
            case EventKind.Mode:
                AddMode(_events.Mode);
                break;
            case EventKind.Calibration:
                _calibrations[_events.Calibration.Channel] = new ChannelCalibration(_events.Calibration);
                break;
            case EventKind.Answer:
                AddAnswer(_events.Answer);
                break;
            case EventKind.Health:
                _latestHealth = new DeviceHealth(_events.Health);
                _current?.Add(_latestHealth);
                break;
            case EventKind.Verdict:
                _verdicts.Add(new VerdictRow(_events.Verdict, OpenSpan()));
                break;
            case EventKind.Quality:
                // At the end of a calibration mode it follows the mode's end.
                _qualities.Add(new QualityRow(_events.Quality, _current));
                break;
            case EventKind.Run:
                // What lies in the device's log is no part of a session; LogSync reads it.
                break;
        }
    }

    private void AddMode(ModePacket packet)
    {
        if (packet.Began)
        {
            Begin(new ModeSpan(packet.Mode, packet.Exercise, packet.RateHz, _calibrations) { IsCued = packet.IsCued, Options = packet.Options });
        }
        else if (_current is { IsOpen: true } && _current.Mode == packet.Mode)
        {
            _current.End(packet.ElapsedMs);
        }
    }

    private void AddAnswer(AnswerPacket packet)
    {
        _answers.Add(new CommandAnswer(packet.Opcode, packet.Tag, packet.Result, packet.Mode));
        bool forgets = packet.Opcode is (int)ControlOpcode.SetRate or (int)ControlOpcode.ClearCalibration;
        if (forgets && packet.Result == CommandResult.Accepted)
        {
            Array.Clear(_calibrations);
        }
    }

    private void AddStatus(DeviceStatus status)
    {
        _latestStatus = status;
        if (_current is null || !_current.Owns(status))
        {
            if (status.Mode == DeviceMode.Idle)
            {
                return;
            }

            // The packet that told of the beginning was lost; which exercise it was is lost with it.
            Begin(new ModeSpan(status.Mode, 0, status.RateHz, _calibrations));
        }

        _current!.Add(status);
    }

    private void Begin(ModeSpan span)
    {
        _current = span;
        _modes.Add(span);
    }

    private ModeSpan? OpenSpan()
    {
        return _current is { IsOpen: true } ? _current : null;
    }
}
