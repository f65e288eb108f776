namespace GluteSense.Protocol
{
    /// <summary>How the device fares, 20 bytes, every ten seconds and at the end of a mode (PROTOCOL.md section 3.7). −1 stands for "unavailable".</summary>
    public sealed class HealthPacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 20;

        /// <summary>Largest value of the counters of one byte; it stands for that many or more.</summary>
        public const int MaxCount = 255;

        /// <summary>ms of one unit of <see cref="GapMs"/> on the wire: a run of 4 h has some 700 gaps of 50 to 400 ms.</summary>
        public const int GapUnitMs = 10;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>True while the Running Speed and Cadence service is on.</summary>
        public bool IsCadenceOn;

        /// <summary>Cue plan, 0 off, 1 always, 2 fading.</summary>
        public int CuePlan;

        /// <summary>Battery voltage in mV.</summary>
        public int BatteryMillivolts;

        /// <summary>Battery level in %, 0..100.</summary>
        public int BatteryPercent;

        /// <summary>Stalls by flash writes and stack restarts since the mode began.</summary>
        public int Gaps;

        /// <summary>Their total in ms; whole 10 ms on the wire.</summary>
        public int GapMs;

        /// <summary>What a tick takes when nothing comes between, from its clock poll to the end of its sums, in µs; 0 before the mode's first block.</summary>
        public int TickUs;

        /// <summary>Blocks left out of segments since the mode began.</summary>
        public int ExcludedBlocks;

        /// <summary>Cues given in the present or last set or run.</summary>
        public int Cues;

        /// <summary>Cues decided and withheld by the plan in the present or last set or run.</summary>
        public int WithheldCues;

        /// <summary>Failed proofs and refused claims of ownership since power-up.</summary>
        public int FailedProofs;

        /// <summary>Strangers shed since power-up.</summary>
        public int Sheds;

        /// <summary>Writes the packet into at least 20 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = (byte)EventKind.Health;
            buffer[1] = (byte)(CuePlan | (IsCadenceOn ? 4 : 0));
            LittleEndian.WriteU16(buffer, 2, Sequence);
            LittleEndian.WriteMeasured(buffer, 4, BatteryMillivolts);
            buffer[6] = (byte)BatteryPercent;
            buffer[7] = 0;
            LittleEndian.WriteMeasured(buffer, 8, Gaps);
            LittleEndian.WriteMeasured(buffer, 10, GapMs / GapUnitMs);
            LittleEndian.WriteMeasured(buffer, 12, TickUs);
            LittleEndian.WriteMeasured(buffer, 14, ExcludedBlocks);
            buffer[16] = Saturate(Cues);
            buffer[17] = Saturate(WithheldCues);
            buffer[18] = Saturate(FailedProofs);
            buffer[19] = Saturate(Sheds);
            return Length;
        }

        /// <summary>Reads a packet; false when length or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != (byte)EventKind.Health || data[1] > 6 || (data[1] & 3) == 3
                || (data[6] > 100 && data[6] != 255) || data[7] != 0)
            {
                return false;
            }

            CuePlan = data[1] & 3;
            IsCadenceOn = (data[1] & 4) != 0;
            Sequence = LittleEndian.ReadU16(data, 2);
            BatteryMillivolts = LittleEndian.ReadMeasured(data, 4);
            BatteryPercent = data[6] == 255 ? -1 : data[6];
            Gaps = LittleEndian.ReadMeasured(data, 8);
            GapMs = LittleEndian.ReadMeasured(data, 10) * GapUnitMs;
            TickUs = LittleEndian.ReadMeasured(data, 12);
            ExcludedBlocks = LittleEndian.ReadMeasured(data, 14);
            Cues = data[16];
            WithheldCues = data[17];
            FailedProofs = data[18];
            Sheds = data[19];
            return Gaps >= 0 && GapMs >= 0 && TickUs >= 0 && ExcludedBlocks >= 0;
        }

        private static byte Saturate(int count)
        {
            return (byte)(count > MaxCount ? MaxCount : count);
        }
    }
}
