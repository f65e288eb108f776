namespace GluteSense.Protocol
{
    /// <summary>A mode began or ended, 12 bytes (PROTOCOL.md section 3.3).</summary>
    public sealed class ModePacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 12;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>The mode that began or ended.</summary>
        public DeviceMode Mode;

        /// <summary>True when it began, false when it ended.</summary>
        public bool Began;

        /// <summary>Exercise of the exercise mode, else 0.</summary>
        public int Exercise;

        /// <summary>Time since the mode began, in ms: 0 at its beginning, its length at its end.</summary>
        public int ElapsedMs;

        /// <summary>Sampling rate in Hz.</summary>
        public int RateHz;

        /// <summary>True when the cue plan cues this set or run.</summary>
        public bool IsCued;

        /// <summary>Options of the command that began an exercise (<see cref="ControlCommand.Options"/>), else 0.</summary>
        public int Options;

        /// <summary>Writes the packet into at least 12 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = (byte)EventKind.Mode;
            buffer[1] = (byte)((int)Mode | (Began ? 0x80 : 0));
            LittleEndian.WriteU16(buffer, 2, Sequence);
            LittleEndian.WriteI32(buffer, 4, ElapsedMs);
            LittleEndian.WriteU16(buffer, 8, RateHz);
            buffer[10] = (byte)Exercise;
            buffer[11] = (byte)((IsCued ? 1 : 0) | (Options << 1));
            return Length;
        }

        /// <summary>Reads a packet; false when length or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != (byte)EventKind.Mode || (data[1] & 0x7F) > (int)DeviceMode.Raw || !ControlCommand.AreExerciseOptions(data[11] >> 1))
            {
                return false;
            }

            Mode = (DeviceMode)(data[1] & 0x7F);
            Began = (data[1] & 0x80) != 0;
            Sequence = LittleEndian.ReadU16(data, 2);
            ElapsedMs = LittleEndian.ReadI32(data, 4);
            RateHz = LittleEndian.ReadU16(data, 8);
            Exercise = data[10];
            IsCued = (data[11] & 1) != 0;
            Options = data[11] >> 1;
            return ElapsedMs >= 0;
        }
    }
}
