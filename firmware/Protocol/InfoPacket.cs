namespace GluteSense.Protocol
{
    /// <summary>What never changes while the device runs, 16 bytes, by reading (PROTOCOL.md section 4).</summary>
    public sealed class InfoPacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 16;

        /// <summary>Firmware version, major.</summary>
        public int FirmwareMajor;

        /// <summary>Firmware version, minor.</summary>
        public int FirmwareMinor;

        /// <summary>Firmware version, patch.</summary>
        public int FirmwarePatch;

        /// <summary>Board, 1 for the ESP32-WROVER-E reference board.</summary>
        public int Board;

        /// <summary>Volts at the ADC pin per count, in nV.</summary>
        public int NanovoltsPerCount;

        /// <summary>Gain of the analog front end, electrode to pin.</summary>
        public int FrontEndGain;

        /// <summary>Writes the packet into at least 16 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = GattTable.ProtocolVersion;
            buffer[1] = (byte)FirmwareMajor;
            buffer[2] = (byte)FirmwareMinor;
            buffer[3] = (byte)FirmwarePatch;
            LittleEndian.WriteI32(buffer, 4, NanovoltsPerCount);
            LittleEndian.WriteU16(buffer, 8, FrontEndGain);
            buffer[10] = (byte)Board;
            for (int index = 11; index < Length; index++)
            {
                buffer[index] = 0;
            }

            return Length;
        }

        /// <summary>Reads a packet; false when length, version or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != GattTable.ProtocolVersion)
            {
                return false;
            }

            for (int index = 11; index < Length; index++)
            {
                if (data[index] != 0)
                {
                    return false;
                }
            }

            FirmwareMajor = data[1];
            FirmwareMinor = data[2];
            FirmwarePatch = data[3];
            NanovoltsPerCount = LittleEndian.ReadI32(data, 4);
            FrontEndGain = LittleEndian.ReadU16(data, 8);
            Board = data[10];
            return NanovoltsPerCount > 0 && FrontEndGain > 0;
        }
    }
}
