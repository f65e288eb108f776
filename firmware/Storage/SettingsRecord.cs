using GluteSense.Feedback;
using GluteSense.Protocol;

namespace GluteSense.Storage
{
    /// <summary>Owner and settings, payload of a <see cref="TwoCopyRecord"/>.</summary>
    /// <remarks>
    /// Payload version 1, 36 bytes: u8 flags (1 has an owner, 2 cadence service on), u8 cue plan, u16 next run, 16 bytes owner key, 16 bytes sets. It
    /// only ever grows at its end. What a shorter payload lacks, or holds in a value unknown here, is as on a new device.
    /// </remarks>
    public sealed class SettingsRecord
    {
        /// <summary>Version written with the payload.</summary>
        public const int Version = 1;

        /// <summary>Bytes of the payload.</summary>
        public const int Length = SetsOffset + SetKinds;

        /// <summary>Bytes of the owner key.</summary>
        public const int OwnerKeyBytes = 16;

        /// <summary>Exercises whose sets are counted, and one for runs; room for more exercises than there are.</summary>
        public const int SetKinds = 16;

        /// <summary>Cue plan of a new device: it always cues.</summary>
        public const int DefaultCuePlan = 1;

        private const int LargestCuePlan = 2;
        private const int FlagOwner = 1;
        private const int FlagCadence = 2;
        private const int KeyOffset = 4;
        private const int SetsOffset = KeyOffset + OwnerKeyBytes;

        /// <summary>True when the device has an owner; without one the key means nothing.</summary>
        public bool HasOwner;

        /// <summary>Key of the owner.</summary>
        public readonly byte[] OwnerKey = new byte[OwnerKeyBytes];

        /// <summary>True when the standard Running Speed and Cadence service is on.</summary>
        public bool IsCadenceOn;

        /// <summary>Cue plan, 0 off, 1 always, 2 fading (Feedback.CuePlan).</summary>
        public int CuePlan = DefaultCuePlan;

        /// <summary>Number that the next run gets, 0..65535.</summary>
        public int NextRun;

        /// <summary>Sets of each exercise, by its number, and runs, in the last place, since the calibration.</summary>
        public readonly SetCounts Sets = new SetCounts(SetKinds);

        /// <summary>Settings of a new device: nobody's, cadence off, cues on.</summary>
        public void Reset()
        {
            HasOwner = false;
            IsCadenceOn = false;
            CuePlan = DefaultCuePlan;
            NextRun = 0;
            Sets.Reset();
            ClearKey();
        }

        /// <summary>Writes the payload and gives its length. The key of a device without an owner is not written.</summary>
        public int Encode(byte[] buffer, int offset)
        {
            buffer[offset] = (byte)((HasOwner ? FlagOwner : 0) | (IsCadenceOn ? FlagCadence : 0));
            buffer[offset + 1] = (byte)CuePlan;
            LittleEndian.WriteU16(buffer, offset + 2, NextRun);
            for (int index = 0; index < OwnerKeyBytes; index++)
            {
                buffer[offset + KeyOffset + index] = HasOwner ? OwnerKey[index] : (byte)0;
            }

            Sets.Encode(buffer, offset + SetsOffset);
            return Length;
        }

        /// <summary>Reads a payload of any length.</summary>
        public void Decode(byte[] buffer, int offset, int length)
        {
            Reset();
            IsCadenceOn = length > 0 && (buffer[offset] & FlagCadence) != 0;
            CuePlan = length > 1 && buffer[offset + 1] <= LargestCuePlan ? buffer[offset + 1] : DefaultCuePlan;
            NextRun = length >= KeyOffset ? LittleEndian.ReadU16(buffer, offset + 2) : 0;
            HasOwner = length >= KeyOffset + OwnerKeyBytes && (buffer[offset] & FlagOwner) != 0;
            for (int index = 0; HasOwner && index < OwnerKeyBytes; index++)
            {
                OwnerKey[index] = buffer[offset + KeyOffset + index];
            }

            if (length >= Length)
            {
                Sets.Decode(buffer, offset + SetsOffset);
            }
        }

        private void ClearKey()
        {
            for (int index = 0; index < OwnerKeyBytes; index++)
            {
                OwnerKey[index] = 0;
            }
        }
    }
}
