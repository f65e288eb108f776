namespace GluteSense.Protocol
{
    /// <summary>First byte of a packet on the events characteristic.</summary>
    public enum EventKind
    {
        /// <summary>A <see cref="SegmentPacket"/>.</summary>
        Segment = 1,

        /// <summary>A <see cref="ModePacket"/>.</summary>
        Mode = 2,

        /// <summary>A <see cref="CalibrationPacket"/>.</summary>
        Calibration = 3,

        /// <summary>A <see cref="AnswerPacket"/>.</summary>
        Answer = 4,

        /// <summary>A <see cref="HealthPacket"/>.</summary>
        Health = 5,

        /// <summary>A <see cref="RunPacket"/>.</summary>
        Run = 6,

        /// <summary>A <see cref="VerdictPacket"/>.</summary>
        Verdict = 7,

        /// <summary>A <see cref="QualityPacket"/>.</summary>
        Quality = 8,
    }
}
