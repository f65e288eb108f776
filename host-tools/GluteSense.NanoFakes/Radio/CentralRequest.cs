using System;

namespace GluteSense.NanoFakes
{
    /// <summary>An ATT request of the central under way; complete when the device answered or the stack gave up.</summary>
    public sealed class CentralRequest
    {
        /// <summary>ATT error "invalid handle": no such characteristic.</summary>
        public const byte InvalidHandle = 0x01;

        /// <summary>ATT error "read not permitted" by the characteristic's properties.</summary>
        public const byte ReadNotPermitted = 0x02;

        /// <summary>ATT error "write not permitted" by the characteristic's properties.</summary>
        public const byte WriteNotPermitted = 0x03;

        /// <summary>ATT error "insufficient authentication": the link is not encrypted and the device has no key, or pairing was Just Works.</summary>
        public const byte InsufficientAuthentication = 0x05;

        /// <summary>ATT error "request not supported": the characteristic can not notify.</summary>
        public const byte RequestNotSupported = 0x06;

        /// <summary>Of <see cref="VirtualRadio.Pair"/> only: the link layer's error "key missing", the device having lost the bond.</summary>
        public const byte KeyMissing = 0x06;

        /// <summary>ATT error "invalid offset": a value became shorter while it was read in parts.</summary>
        public const byte InvalidOffset = 0x07;

        /// <summary>ATT error "unlikely error": managed code did not answer within 2 s.</summary>
        public const byte UnlikelyError = 0x0E;

        /// <summary>ATT error "insufficient encryption": the link is not encrypted though the device holds a key.</summary>
        public const byte InsufficientEncryption = 0x0F;

        /// <summary>True when an answer stands in <see cref="Error"/> and <see cref="Value"/>.</summary>
        public bool IsComplete { get; private set; }

        /// <summary>ATT error code; 0 for success.</summary>
        public byte Error { get; private set; }

        /// <summary>What was read; empty for a write.</summary>
        public byte[] Value { get; private set; } = Array.Empty<byte>();

        internal void Complete(byte error, byte[] value)
        {
            if (!IsComplete)
            {
                IsComplete = true;
                Error = error;
                Value = value;
            }
        }
    }
}
