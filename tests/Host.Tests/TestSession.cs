using GluteSense.Calibration;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests;

/// <summary>Plays a device: encodes packets from numbers chosen in a test and feeds them to a log.</summary>
internal sealed class TestSession
{
    private int _liveSequence;
    private int _eventSequence;
    private int _statusSequence;
    private TimeSpan _time;

    public SessionLog Log { get; } = new();

    public List<ReceivedPacket> Sent { get; } = [];

    public static SessionInfo Info(SessionMode mode, double? microvoltsPerCount = null)
    {
        return new SessionInfo(mode, "test input", microvoltsPerCount, new DateTimeOffset(2026, 3, 4, 17, 5, 0, TimeSpan.FromHours(1)));
    }

    /// <summary>An exercise with one rep per side: left 300 and 200, right 100 and 250 sixteenths of a count.</summary>
    public static TestSession OneRepEach(TestSession session, int quality = 0)
    {
        session.Begin(DeviceMode.Exercise);
        session.Segment(0, 0, 2000, 300, 200);
        session.Segment(1, 0, 2000, 100, 250);
        session.Status(DeviceMode.Exercise, quality);
        session.End(DeviceMode.Exercise, 3000);
        return session;
    }

    public SessionResult Build(SessionMode mode, double? microvoltsPerCount = null)
    {
        return SessionResultBuilder.Build(Log, Info(mode, microvoltsPerCount), new Dictionary<string, string>());
    }

    public void Send(int characteristic, byte[] payload)
    {
        _time += TimeSpan.FromMilliseconds(1);
        ReceivedPacket packet = new(_time, characteristic, payload);
        Sent.Add(packet);
        Log.Add(packet);
    }

    public void SkipEvents(int count)
    {
        _eventSequence += count;
    }

    public void Begin(DeviceMode mode, int rateHz = 500, bool isCued = false)
    {
        Mode(mode, true, 0, rateHz, isCued);
    }

    public void End(DeviceMode mode, int elapsedMs, int rateHz = 500)
    {
        Mode(mode, false, elapsedMs, rateHz, false);
    }

    public void Status(DeviceMode mode, int quality = 0, int ticks = 500, int missedTicks = 0, int achievedDeciHz = 5000, int faults = 0)
    {
        byte[] payload = new byte[StatusPacket.Length];
        new StatusPacket
        {
            Sequence = _statusSequence++ & 0xFFFF,
            Mode = mode,
            RateHz = 500,
            AchievedRateDeciHz = achievedDeciHz,
            Ticks = ticks,
            MissedTicks = missedTicks,
            BlockMs = 50,
            Quality = quality,
            Faults = faults,
        }.Encode(payload);
        Send(GattTable.Status, payload);
    }

    public void Live(int startMs, int[] rmsQ4, int[]? sharePermille = null, int sampleCount = 25, int flags = 6)
    {
        Send(GattTable.Live, LivePayload(_liveSequence++ & 0xFFFF, startMs, rmsQ4, sharePermille, sampleCount, flags));
    }

    public static byte[] LivePayload(
        int sequence, int startMs, int[] rmsQ4, int[]? sharePermille = null, int sampleCount = 25, int flags = 6)
    {
        LivePacket packet = new() { Sequence = sequence, StartMs = startMs, SampleCount = sampleCount, Flags = flags };
        rmsQ4.CopyTo(packet.RmsQ4, 0);
        (sharePermille ?? [-1, -1]).CopyTo(packet.SharePermille, 0);
        byte[] payload = new byte[LivePacket.Length];
        packet.Encode(payload);
        return payload;
    }

    public void Segment(
        int side, int startMs, int durationMs, int gluteRmsQ4, int hamstringRmsQ4, bool isStride = false, int peakGluteMs = -1, int peakHamstringMs = -1,
        int excludedBlocks = 0)
    {
        byte[] payload = new byte[SegmentPacket.Length];
        bool known = gluteRmsQ4 > 0 && hamstringRmsQ4 > 0;
        new SegmentPacket
        {
            Sequence = _eventSequence++ & 0xFFFF,
            Side = side,
            IsStride = isStride,
            StartMs = startMs,
            DurationMs = durationMs,
            PeakGluteMs = peakGluteMs,
            PeakHamstringMs = peakHamstringMs,
            GluteRmsQ4 = gluteRmsQ4,
            HamstringRmsQ4 = hamstringRmsQ4,
            LogRatioQ12 = known
                ? (int)Math.Round(Math.Log((double)gluteRmsQ4 / hamstringRmsQ4) * 4096)
                : SegmentPacket.UnavailableLogRatio,
            ExcludedBlocks = excludedBlocks,
        }.Encode(payload);
        Send(GattTable.Events, payload);
    }

    public void Calibrate(int channel, int restVarianceQ8, int referenceRmsQ4 = -1, ReferenceKind kind = ReferenceKind.None)
    {
        byte[] payload = new byte[CalibrationPacket.Length];
        new CalibrationPacket
        {
            Sequence = _eventSequence++ & 0xFFFF,
            Channel = channel,
            RestVarianceQ8 = restVarianceQ8,
            ReferenceRmsQ4 = referenceRmsQ4,
            TrialRmsQ4 = referenceRmsQ4,
            Kind = (int)kind,
            Trials = referenceRmsQ4 > 0 ? 3 : 0,
            TrialCvPercent = referenceRmsQ4 > 0 ? 5 : -1,
        }.Encode(payload);
        Send(GattTable.Events, payload);
    }

    /// <summary>A health event; its number is put in.</summary>
    public void Health(HealthPacket packet)
    {
        byte[] payload = new byte[HealthPacket.Length];
        packet.Sequence = _eventSequence++ & 0xFFFF;
        packet.Encode(payload);
        Send(GattTable.Events, payload);
    }

    /// <summary>The left side of PROTOCOL.md's example: ln(G/H) lower by 0.364 (0.189 to 0.539) from equal activations.</summary>
    public static VerdictPacket Reduced() => new()
    {
        Value = VerdictValue.Reduced,
        ReferenceCount = 12,
        Count = 10,
        DifferenceQ12 = -1491,
        LowerQ12 = -2208,
        UpperQ12 = -774,
        ReferenceMeanQ12 = 1661,
        ReferenceDeviationQ12 = 860,
        NormalisationQ12 = -1661,
    };

    /// <summary>A withheld verdict without any number.</summary>
    public static VerdictPacket Withheld(WithheldReason reason, int options = 0) => new()
    {
        Options = options,
        Reason = reason,
        DifferenceQ12 = SegmentPacket.UnavailableLogRatio,
        LowerQ12 = SegmentPacket.UnavailableLogRatio,
        UpperQ12 = SegmentPacket.UnavailableLogRatio,
        ReferenceMeanQ12 = SegmentPacket.UnavailableLogRatio,
        ReferenceDeviationQ12 = -1,
        NormalisationQ12 = SegmentPacket.UnavailableLogRatio,
    };

    /// <summary>A verdict; its number is put in.</summary>
    public void Verdict(VerdictPacket packet)
    {
        byte[] payload = new byte[VerdictPacket.Length];
        packet.Sequence = _eventSequence++ & 0xFFFF;
        packet.Encode(payload);
        Send(GattTable.Events, payload);
    }

    /// <summary>Quality of the electrodes with these flags, channel 0 first; its number is put in.</summary>
    public void Electrodes(params int[] flags)
    {
        QualityPacket packet = new() { Sequence = _eventSequence++ & 0xFFFF, LineHz = 50 };
        for (int channel = 0; channel < flags.Length; channel++)
        {
            packet.Set(channel, 100 * channel, -1, 20 + channel, flags[channel]);
        }

        byte[] payload = new byte[QualityPacket.Length];
        packet.Encode(payload);
        Send(GattTable.Events, payload);
    }

    public void Answer(ControlOpcode opcode, CommandResult result)
    {
        byte[] payload = new byte[AnswerPacket.Length];
        new AnswerPacket { Sequence = _eventSequence++ & 0xFFFF, Opcode = (int)opcode, Tag = 7, Result = result }.Encode(payload);
        Send(GattTable.Events, payload);
    }

    public void DeviceInfo()
    {
        byte[] payload = new byte[InfoPacket.Length];
        new InfoPacket { FirmwareMajor = 0, FirmwareMinor = 1, FirmwarePatch = 2, Board = 1, NanovoltsPerCount = 805861, FrontEndGain = 1000 }
            .Encode(payload);
        Send(GattTable.Info, payload);
    }

    /// <summary>Quality nibbles for a status, channel 0 first.</summary>
    public static int Quality(int leftGlute, int leftHamstring, int rightGlute, int rightHamstring)
    {
        return leftGlute | (leftHamstring << 4) | (rightGlute << 8) | (rightHamstring << 12);
    }

    private void Mode(DeviceMode mode, bool began, int elapsedMs, int rateHz, bool isCued)
    {
        byte[] payload = new byte[ModePacket.Length];
        new ModePacket
        {
            Sequence = _eventSequence++ & 0xFFFF,
            Mode = mode,
            Began = began,
            ElapsedMs = elapsedMs,
            RateHz = rateHz,
            IsCued = isCued,
        }.Encode(payload);
        Send(GattTable.Events, payload);
    }
}
