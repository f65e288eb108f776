namespace GluteSense.Protocol
{
    /// <summary>The answer to one control write, 8 bytes (PROTOCOL.md section 3.5).</summary>
    public sealed class AnswerPacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 8;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>First byte of the command, 0..255 (it may be no known opcode).</summary>
        public int Opcode;

        /// <summary>Second byte of the command; 0 when it had none.</summary>
        public int Tag;

        /// <summary>What came of it.</summary>
        public CommandResult Result;

        /// <summary>Mode after the command.</summary>
        public DeviceMode Mode;

        /// <summary>Writes the packet into at least 8 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = (byte)EventKind.Answer;
            buffer[1] = (byte)Result;
            LittleEndian.WriteU16(buffer, 2, Sequence);
            buffer[4] = (byte)Opcode;
            buffer[5] = (byte)Tag;
            buffer[6] = (byte)Mode;
            buffer[7] = 0;
            return Length;
        }

        /// <summary>Reads a packet; false when length or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != (byte)EventKind.Answer || data[1] > (byte)CommandResult.BatteryLow
                || data[6] > (byte)DeviceMode.Raw || data[7] != 0)
            {
                return false;
            }

            Result = (CommandResult)data[1];
            Sequence = LittleEndian.ReadU16(data, 2);
            Opcode = data[4];
            Tag = data[5];
            Mode = (DeviceMode)data[6];
            return true;
        }
    }
}
