namespace GluteSense.Protocol
{
    /// <summary>How good the electrodes are, 20 bytes (PROTOCOL.md section 3.12); sent after each round of mains measurements and after a calibration.</summary>
    public sealed class QualityPacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 20;

        /// <summary>Largest motion and mains on the wire, in 1/2 %: all of the power, or more than what is not motion.</summary>
        public const int MaxShare = 200;

        private const int Unknown = 255;
        private const int FirstChannel = 4;
        private const int BytesPerChannel = 4;

        private readonly byte[] _channels = new byte[Length - FirstChannel];

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>Mains frequency that was seen, 50 or 60 Hz; 0 while none was.</summary>
        public int LineHz;

        /// <summary>Sets one channel.</summary>
        /// <param name="channel">Channel, 0..3.</param>
        /// <param name="mainsPermille">Part of the power that is mains, in ‰; −1 while not measured.</param>
        /// <param name="motionPermille">Power of movement below the muscle's band against the power in it, in ‰; −1 while not measured.</param>
        /// <param name="referenceDecibels">Reference contraction above rest in dB; −1 without one.</param>
        /// <param name="flags">Quality flags, 7 bits (Signal.ChannelQuality).</param>
        public void Set(int channel, int mainsPermille, int motionPermille, int referenceDecibels, int flags)
        {
            int at = channel * BytesPerChannel;
            _channels[at] = (byte)WireShare(mainsPermille);
            _channels[at + 1] = (byte)WireShare(motionPermille);
            _channels[at + 2] = (byte)(referenceDecibels < 0 ? Unknown : referenceDecibels < Unknown ? referenceDecibels : Unknown - 1);
            _channels[at + 3] = (byte)flags;
        }

        /// <summary>Part of a channel's power that is mains, in ‰ (steps of 5); −1 while not measured.</summary>
        public int MainsPermille(int channel)
        {
            return Permille(_channels[channel * BytesPerChannel]);
        }

        /// <summary>Power of movement against that of the muscle's band, in ‰ (steps of 5, at most 1000); −1 while not measured.</summary>
        public int MotionPermille(int channel)
        {
            return Permille(_channels[channel * BytesPerChannel + 1]);
        }

        /// <summary>Reference contraction above rest in dB, rest removed; −1 without one.</summary>
        public int ReferenceDecibels(int channel)
        {
            int decibels = _channels[channel * BytesPerChannel + 2];
            return decibels == Unknown ? -1 : decibels;
        }

        /// <summary>Quality flags of a channel.</summary>
        public int Flags(int channel)
        {
            return _channels[channel * BytesPerChannel + 3];
        }

        /// <summary>Writes the packet into at least 20 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = (byte)EventKind.Quality;
            buffer[1] = (byte)LineHz;
            LittleEndian.WriteU16(buffer, 2, Sequence);
            System.Array.Copy(_channels, 0, buffer, FirstChannel, _channels.Length);
            return Length;
        }

        /// <summary>Reads a packet; false when length or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != (byte)EventKind.Quality || (data[1] != 0 && data[1] != 50 && data[1] != 60))
            {
                return false;
            }

            for (int at = FirstChannel; at < Length; at += BytesPerChannel)
            {
                if (!IsShare(data[at]) || !IsShare(data[at + 1]) || data[at + 3] > 127)
                {
                    return false;
                }
            }

            LineHz = data[1];
            Sequence = LittleEndian.ReadU16(data, 2);
            System.Array.Copy(data, FirstChannel, _channels, 0, _channels.Length);
            return true;
        }

        private static int WireShare(int permille)
        {
            int share = (permille + 2) / 5;
            return permille < 0 ? Unknown : share < MaxShare ? share : MaxShare;
        }

        private static int Permille(int wireShare)
        {
            return wireShare == Unknown ? -1 : wireShare * 5;
        }

        private static bool IsShare(int wireShare)
        {
            return wireShare <= MaxShare || wireShare == Unknown;
        }
    }
}
