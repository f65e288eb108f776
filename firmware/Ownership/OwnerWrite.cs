namespace GluteSense.Ownership
{
    /// <summary>A write on the owner characteristic, 17 bytes: opcode, then a proof or a key of 16.</summary>
    public sealed class OwnerWrite
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 17;

        /// <summary>Bytes of a proof and of a key.</summary>
        public const int ValueLength = 16;

        /// <summary>What to do.</summary>
        public OwnerOpcode Opcode;

        /// <summary>The proof (first 16 bytes of the HMAC) or the new key.</summary>
        public readonly byte[] Value = new byte[ValueLength];

        /// <summary>Writes the write into at least 17 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = (byte)Opcode;
            for (int index = 0; index < ValueLength; index++)
            {
                buffer[1 + index] = Value[index];
            }

            return Length;
        }

        /// <summary>Reads a write; false for another opcode or length.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || (data[0] != (byte)OwnerOpcode.Prove && data[0] != (byte)OwnerOpcode.Claim))
            {
                return false;
            }

            Opcode = (OwnerOpcode)data[0];
            for (int index = 0; index < ValueLength; index++)
            {
                Value[index] = data[1 + index];
            }

            return true;
        }
    }
}
