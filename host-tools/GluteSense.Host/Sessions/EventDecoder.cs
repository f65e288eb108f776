using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>Reads a packet of the events characteristic into the one packet object of its kind.</summary>
internal sealed class EventDecoder
{
    /// <summary>Kind of the packet read last.</summary>
    public EventKind Kind { get; private set; }

    /// <summary>Number of the packet read last, 0..65535.</summary>
    public int Sequence { get; private set; }

    /// <summary>Valid while <see cref="Kind"/> is <see cref="EventKind.Segment"/>; the others likewise.</summary>
    public SegmentPacket Segment { get; } = new();

    /// <summary>The mode change.</summary>
    public ModePacket Mode { get; } = new();

    /// <summary>The calibration result.</summary>
    public CalibrationPacket Calibration { get; } = new();

    /// <summary>The answer.</summary>
    public AnswerPacket Answer { get; } = new();

    /// <summary>The device's health.</summary>
    public HealthPacket Health { get; } = new();

    /// <summary>A run in the log.</summary>
    public RunPacket Run { get; } = new();

    /// <summary>A verdict.</summary>
    public VerdictPacket Verdict { get; } = new();

    /// <summary>Quality of the electrodes.</summary>
    public QualityPacket Quality { get; } = new();

    /// <summary>Reads a packet; false when it can not be one.</summary>
    public bool TryDecode(byte[] payload)
    {
        Kind = payload.Length == 0 ? 0 : (EventKind)payload[0];
        switch (Kind)
        {
            case EventKind.Segment when Segment.TryDecode(payload, payload.Length):
                Sequence = Segment.Sequence;
                return true;
            case EventKind.Mode when Mode.TryDecode(payload, payload.Length):
                Sequence = Mode.Sequence;
                return true;
            case EventKind.Calibration when Calibration.TryDecode(payload, payload.Length):
                Sequence = Calibration.Sequence;
                return true;
            case EventKind.Answer when Answer.TryDecode(payload, payload.Length):
                Sequence = Answer.Sequence;
                return true;
            case EventKind.Health when Health.TryDecode(payload, payload.Length):
                Sequence = Health.Sequence;
                return true;
            case EventKind.Run when Run.TryDecode(payload, payload.Length):
                Sequence = Run.Sequence;
                return true;
            case EventKind.Verdict when Verdict.TryDecode(payload, payload.Length):
                Sequence = Verdict.Sequence;
                return true;
            case EventKind.Quality when Quality.TryDecode(payload, payload.Length):
                Sequence = Quality.Sequence;
                return true;
            default:
                return false;
        }
    }
}
