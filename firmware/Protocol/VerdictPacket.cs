namespace GluteSense.Protocol
{
    /// <summary>What a set or run says of one side, 20 bytes (PROTOCOL.md section 3.11); sent at its end, once per side.</summary>
    /// <remarks>All log ratios are ln(G/H) in 1/4096; <see cref="SegmentPacket.UnavailableLogRatio"/> stands for "unavailable".</remarks>
    public sealed class VerdictPacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 20;

        /// <summary>Bit of <see cref="Options"/>: side, 0 left, 1 right.</summary>
        public const int RightSide = 1;

        /// <summary>Bit of <see cref="Options"/>: of a run, whose counts are batches of ten strides; else of a set, whose counts are reps.</summary>
        public const int OfRun = 2;

        /// <summary>Bit of <see cref="Options"/>: one of many verdicts of a screening, so at an error of 1 % instead of 5 %.</summary>
        public const int OfScreening = 4;

        /// <summary>Largest count on the wire; it stands for that many or more.</summary>
        public const int MaxCount = 65535;

        private const int AllOptions = RightSide | OfRun | OfScreening;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>Sum of the bits that hold.</summary>
        public int Options;

        /// <summary>The verdict.</summary>
        public VerdictValue Value;

        /// <summary>Why it was withheld; none with any other value.</summary>
        public WithheldReason Reason;

        /// <summary>Reps or batches of the reference set, 0..255.</summary>
        public int ReferenceCount;

        /// <summary>Reps or batches compared with it.</summary>
        public int Count;

        /// <summary>Mean log ratio less that of the reference set.</summary>
        public int DifferenceQ12;

        /// <summary>Lower bound of the difference, with the verdict's error on this side.</summary>
        public int LowerQ12;

        /// <summary>Upper bound of the difference, with the verdict's error on this side.</summary>
        public int UpperQ12;

        /// <summary>Mean log ratio of the reference set.</summary>
        public int ReferenceMeanQ12;

        /// <summary>SD of the reference set's reps or batches, 0..65534 in 1/4096; −1 is "unavailable".</summary>
        public int ReferenceDeviationQ12;

        /// <summary>ln(hamstring reference/glute reference): added to a log ratio it makes the share one of activations. Unavailable without references.</summary>
        public int NormalisationQ12;

        /// <summary>Writes the packet into at least 20 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = (byte)EventKind.Verdict;
            buffer[1] = (byte)(Options | ((int)Value << 4));
            LittleEndian.WriteU16(buffer, 2, Sequence);
            buffer[4] = (byte)Reason;
            buffer[5] = (byte)ReferenceCount;
            LittleEndian.WriteU16(buffer, 6, Count < MaxCount ? Count : MaxCount);
            SegmentPacket.WriteLogRatio(buffer, 8, DifferenceQ12);
            SegmentPacket.WriteLogRatio(buffer, 10, LowerQ12);
            SegmentPacket.WriteLogRatio(buffer, 12, UpperQ12);
            SegmentPacket.WriteLogRatio(buffer, 14, ReferenceMeanQ12);
            LittleEndian.WriteMeasured(buffer, 16, ReferenceDeviationQ12);
            SegmentPacket.WriteLogRatio(buffer, 18, NormalisationQ12);
            return Length;
        }

        /// <summary>Reads a packet; false when length or content can not be one: a verdict has a reason exactly when it is withheld.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != (byte)EventKind.Verdict || (data[1] & 0x0F) > AllOptions
                || data[1] >> 4 > (int)VerdictValue.Undecided || data[4] > (int)WithheldReason.WeakReference)
            {
                return false;
            }

            Options = data[1] & 0x0F;
            Value = (VerdictValue)(data[1] >> 4);
            Sequence = LittleEndian.ReadU16(data, 2);
            Reason = (WithheldReason)data[4];
            ReferenceCount = data[5];
            Count = LittleEndian.ReadU16(data, 6);
            DifferenceQ12 = SegmentPacket.ReadLogRatio(data, 8);
            LowerQ12 = SegmentPacket.ReadLogRatio(data, 10);
            UpperQ12 = SegmentPacket.ReadLogRatio(data, 12);
            ReferenceMeanQ12 = SegmentPacket.ReadLogRatio(data, 14);
            ReferenceDeviationQ12 = LittleEndian.ReadMeasured(data, 16);
            NormalisationQ12 = SegmentPacket.ReadLogRatio(data, 18);
            return (Value == VerdictValue.Withheld) == (Reason != WithheldReason.None);
        }
    }
}
