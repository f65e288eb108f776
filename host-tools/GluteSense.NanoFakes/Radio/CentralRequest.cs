using System;

namespace GluteSense.NanoFakes
{
    /// <summary>An ATT request of the central under way; complete when the device answered or the stack gave up.</summary>
    public sealed class CentralRequest
    {
        /// <summary>ATT error "unlikely error": managed code did not answer within 2 s.</summary>
        public const byte UnlikelyError = 0x0E;

        /// <summary>ATT error "insufficient encryption".</summary>
        public const byte InsufficientEncryption = 0x0F;

        /// <summary>ATT error "invalid handle": no such characteristic.</summary>
        public const byte InvalidHandle = 0x01;

        /// <summary>ATT error "request not supported" by the characteristic's properties.</summary>
        public const byte RequestNotSupported = 0x06;

        /// <summary>True when an answer stands in <see cref="Error"/> and <see cref="Value"/>.</summary>
        public bool IsComplete { get; private set; }

        /// <summary>ATT error code; 0 for success.</summary>
        public byte Error { get; private set; }

        /// <summary>What was read; empty for a write.</summary>
        public byte[] Value { get; private set; } = Array.Empty<byte>();

        /// <summary>True while managed code still may answer; it outlives the connection, since the stack waits for the answer first.</summary>
        internal bool AwaitsManagedAnswer { get; set; }

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
