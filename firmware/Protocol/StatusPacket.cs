namespace GluteSense.Protocol
{
    /// <summary>How the device is doing, 20 bytes, once a second and at the end of a mode (PROTOCOL.md section 3.6).</summary>
    public sealed class StatusPacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 20;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>Present mode.</summary>
        public DeviceMode Mode;

        /// <summary>Rate asked for, in Hz.</summary>
        public int RateHz;

        /// <summary>Rate achieved since the mode began, in 0.1 samples a second; 0 before the first block.</summary>
        public int AchievedRateDeciHz;

        /// <summary>Ticks due since the mode began, missed ones included.</summary>
        public int Ticks;

        /// <summary>Ticks missed since the mode began; 65534 stands for that many or more.</summary>
        public int MissedTicks;

        /// <summary>Block length in ms.</summary>
        public int BlockMs;

        /// <summary>Notifications that failed since power-up; 255 stands for that many or more.</summary>
        public int FailedNotifications;

        /// <summary>Control writes refused since power-up; 255 stands for that many or more.</summary>
        public int RefusedCommands;

        /// <summary>Quality flags, four bits per channel, channel 0 lowest (Signal.ChannelQuality).</summary>
        public int Quality;

        /// <summary>What is wrong with the device: bits of <see cref="DeviceFaults"/>.</summary>
        public int Faults;

        /// <summary>Quality flags of one channel.</summary>
        public int ChannelQuality(int channel)
        {
            return (Quality >> (channel << 2)) & 15;
        }

        /// <summary>Writes the packet into at least 20 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = GattTable.ProtocolVersion;
            buffer[1] = (byte)Mode;
            LittleEndian.WriteU16(buffer, 2, Sequence);
            LittleEndian.WriteU16(buffer, 4, RateHz);
            LittleEndian.WriteU16(buffer, 6, AchievedRateDeciHz);
            LittleEndian.WriteI32(buffer, 8, Ticks);
            LittleEndian.WriteMeasured(buffer, 12, MissedTicks);
            buffer[14] = (byte)BlockMs;
            buffer[15] = Saturate(FailedNotifications);
            buffer[16] = Saturate(RefusedCommands);
            buffer[17] = (byte)Faults;
            LittleEndian.WriteU16(buffer, 18, Quality);
            return Length;
        }

        /// <summary>Reads a packet; false when length, version or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != GattTable.ProtocolVersion || data[1] > (byte)DeviceMode.Raw)
            {
                return false;
            }

            Mode = (DeviceMode)data[1];
            Sequence = LittleEndian.ReadU16(data, 2);
            RateHz = LittleEndian.ReadU16(data, 4);
            AchievedRateDeciHz = LittleEndian.ReadU16(data, 6);
            Ticks = LittleEndian.ReadI32(data, 8);
            MissedTicks = LittleEndian.ReadMeasured(data, 12);
            BlockMs = data[14];
            FailedNotifications = data[15];
            RefusedCommands = data[16];
            Faults = data[17];
            Quality = LittleEndian.ReadU16(data, 18);
            return Ticks >= 0 && MissedTicks >= 0;
        }

        private static byte Saturate(int count)
        {
            return (byte)(count > 255 ? 255 : count);
        }
    }
}
