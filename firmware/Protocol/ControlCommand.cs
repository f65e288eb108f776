namespace GluteSense.Protocol
{
    /// <summary>A control write, 2 to 8 bytes: opcode, tag, parameters (PROTOCOL.md section 5).</summary>
    public sealed class ControlCommand
    {
        /// <summary>Longest command in bytes.</summary>
        public const int MaxLength = 8;

        /// <summary>Both sides work, together or in turn.</summary>
        public const int BothSides = 0;

        /// <summary>Only the left side works.</summary>
        public const int LeftSide = 1;

        /// <summary>Only the right side works.</summary>
        public const int RightSide = 2;

        /// <summary>The set is one of many of a screening: its verdict has an error of 1 % instead of 5 %.</summary>
        public const int OfScreening = 4;

        private const int SideBits = 3;

        /// <summary>Bytes of each command by opcode; 0 where there is none.</summary>
        private static readonly byte[] Lengths = { 0, 2, 4, 4, 7, 4, 2, 2, 2, 3, 3, 6, 2, 8, 4, 2 };

        /// <summary>What to do.</summary>
        public ControlOpcode Opcode;

        /// <summary>Chosen by the sender, returned in the answer: 0..255.</summary>
        public int Tag;

        /// <summary>
        /// Rate in Hz (SetRate), duration in ms (StartQuiet, StartReference), plan (SetCue), 1 or 0 for on or off (SetRunningCadence), or run
        /// (SyncRun, DeleteRun): 0..65535.
        /// </summary>
        public int Value;

        /// <summary>First byte of the log to send (SyncRun), or seconds since 1970 UTC (SetTime); not negative.</summary>
        public int Offset;

        /// <summary>Muscles of a reference, bit k for channel k: 1..15.</summary>
        public int ChannelMask;

        /// <summary>Kind of a reference, 1..3 (Calibration.ReferenceKind).</summary>
        public int Kind;

        /// <summary>Exercise number (StartExercise), 0..255.</summary>
        public int Exercise;

        /// <summary>
        /// StartExercise: working side in bits 0-1 (<see cref="BothSides"/>, <see cref="LeftSide"/>, <see cref="RightSide"/>), and
        /// <see cref="OfScreening"/>. StartReference: position of the body, 0 or 1; the better of both is the reference.
        /// </summary>
        public int Options;

        /// <summary>True when the bits are options of StartExercise.</summary>
        public static bool AreExerciseOptions(int options)
        {
            return options <= (SideBits | OfScreening) && (options & SideBits) != SideBits;
        }

        /// <summary>Writes the command; returns its length in bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = (byte)Opcode;
            buffer[1] = (byte)Tag;
            switch (Opcode)
            {
                case ControlOpcode.SetRate:
                case ControlOpcode.StartQuiet:
                case ControlOpcode.DeleteRun:
                    LittleEndian.WriteU16(buffer, 2, Value);
                    break;
                case ControlOpcode.SyncRun:
                    LittleEndian.WriteU16(buffer, 2, Value);
                    LittleEndian.WriteI32(buffer, 4, Offset);
                    break;
                case ControlOpcode.SetTime:
                    LittleEndian.WriteI32(buffer, 2, Offset);
                    break;
                case ControlOpcode.SetCue:
                case ControlOpcode.SetRunningCadence:
                    buffer[2] = (byte)Value;
                    break;
                case ControlOpcode.StartReference:
                    LittleEndian.WriteU16(buffer, 2, Value);
                    buffer[4] = (byte)ChannelMask;
                    buffer[5] = (byte)Kind;
                    buffer[6] = (byte)Options;
                    break;
                case ControlOpcode.StartExercise:
                    buffer[2] = (byte)Exercise;
                    buffer[3] = (byte)Options;
                    break;
            }

            return Lengths[(int)Opcode];
        }

        /// <summary>Reads a command; false for an unknown opcode, a wrong length or a reserved byte that is not 0.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length < 2 || data[0] == 0 || data[0] >= Lengths.Length || length != Lengths[data[0]])
            {
                return false;
            }

            Opcode = (ControlOpcode)data[0];
            Tag = data[1];
            Value = 0;
            Offset = 0;
            ChannelMask = 0;
            Kind = 0;
            Exercise = 0;
            Options = 0;
            switch (Opcode)
            {
                case ControlOpcode.SetRate:
                case ControlOpcode.StartQuiet:
                case ControlOpcode.DeleteRun:
                    Value = LittleEndian.ReadU16(data, 2);
                    break;
                case ControlOpcode.SyncRun:
                    Value = LittleEndian.ReadU16(data, 2);
                    Offset = LittleEndian.ReadI32(data, 4);
                    return Offset >= 0;
                case ControlOpcode.SetTime:
                    Offset = LittleEndian.ReadI32(data, 2);
                    return Offset >= 0;
                case ControlOpcode.SetCue:
                case ControlOpcode.SetRunningCadence:
                    Value = data[2];
                    break;
                case ControlOpcode.StartReference:
                    Value = LittleEndian.ReadU16(data, 2);
                    ChannelMask = data[4];
                    Kind = data[5];
                    Options = data[6];
                    return Options <= 1;
                case ControlOpcode.StartExercise:
                    Exercise = data[2];
                    Options = data[3];
                    return AreExerciseOptions(Options);
            }

            return true;
        }
    }
}
