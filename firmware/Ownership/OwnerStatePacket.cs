using GluteSense.Protocol;

namespace GluteSense.Ownership
{
    /// <summary>What a central reads from the owner characteristic, 20 bytes.</summary>
    public sealed class OwnerStatePacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 20;

        private const int OwnerBit = 1;
        private const int WindowBit = 2;
        private const int AuthorisedBit = 4;
        private const int AttemptsOffset = 2;
        private const int NonceOffset = 4;

        /// <summary>The device has an owner.</summary>
        public bool HasOwner;

        /// <summary>A new owner is accepted now.</summary>
        public bool IsWindowOpen;

        /// <summary>The central proved in this connection that it knows the owner key.</summary>
        public bool IsAuthorised;

        /// <summary>Failed proofs in this connection, 0..3.</summary>
        public int FailedAttempts;

        /// <summary>What the next proof has to be made for; all zero while there is none.</summary>
        public readonly byte[] Nonce = new byte[OwnerChallenge.NonceLength];

        /// <summary>Takes out of an encoded packet what belonged to an earlier connection: authorisation, failures and nonce.</summary>
        public static void ForgetSession(byte[] buffer)
        {
            buffer[1] &= OwnerBit | WindowBit;
            for (int index = AttemptsOffset; index < Length; index++)
            {
                buffer[index] = 0;
            }
        }

        /// <summary>Writes the packet into at least 20 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = GattTable.ProtocolVersion;
            buffer[1] = (byte)((HasOwner ? OwnerBit : 0) | (IsWindowOpen ? WindowBit : 0) | (IsAuthorised ? AuthorisedBit : 0));
            buffer[AttemptsOffset] = (byte)FailedAttempts;
            buffer[3] = 0;
            for (int index = 0; index < Nonce.Length; index++)
            {
                buffer[NonceOffset + index] = Nonce[index];
            }

            return Length;
        }

        /// <summary>Reads a packet; false when length, version or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != GattTable.ProtocolVersion || data[1] > (OwnerBit | WindowBit | AuthorisedBit)
                || data[AttemptsOffset] > CentralRecord.MaxFailedAttempts || data[3] != 0)
            {
                return false;
            }

            HasOwner = (data[1] & OwnerBit) != 0;
            IsWindowOpen = (data[1] & WindowBit) != 0;
            IsAuthorised = (data[1] & AuthorisedBit) != 0;
            FailedAttempts = data[AttemptsOffset];
            for (int index = 0; index < Nonce.Length; index++)
            {
                Nonce[index] = data[NonceOffset + index];
            }

            return HasOwner || !IsAuthorised;
        }
    }
}
