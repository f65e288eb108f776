namespace GluteSense.Ownership
{
    /// <summary>
    /// One nonce and the proof for it. A proof is the first 16 bytes of HMAC-SHA-256(owner key, label, nonce); the HMAC itself
    /// is made outside. A nonce serves one attempt, good or bad. Main loop only.
    /// </summary>
    public sealed class OwnerChallenge
    {
        /// <summary>Bytes of a nonce.</summary>
        public const int NonceLength = 16;

        /// <summary>"GluteSense owner 1" in ASCII: a proof for this is a proof for nothing else that the key may ever serve for.</summary>
        public static readonly byte[] Label =
        {
            0x47, 0x6C, 0x75, 0x74, 0x65, 0x53, 0x65, 0x6E, 0x73, 0x65, 0x20, 0x6F, 0x77, 0x6E, 0x65, 0x72, 0x20, 0x31,
        };

        private readonly byte[] _message = new byte[Label.Length + NonceLength];
        private readonly byte[] _proof = new byte[OwnerWrite.ValueLength];
        private bool _isReady;
        private bool _isPending;

        /// <summary>Creates the challenge, without a nonce yet.</summary>
        public OwnerChallenge()
        {
            for (int index = 0; index < Label.Length; index++)
            {
                _message[index] = Label[index];
            }
        }

        /// <summary>True while a nonce waits for its proof.</summary>
        public bool IsReady
        {
            get { return _isReady; }
        }

        /// <summary>True while a proof waits for its HMAC.</summary>
        public bool IsPending
        {
            get { return _isPending; }
        }

        /// <summary>What the HMAC is to be made of: label, then nonce.</summary>
        public byte[] Message
        {
            get { return _message; }
        }

        /// <summary>Takes a fresh nonce of 16 random bytes; false when it is all zero or the last one again, as from a broken generator.</summary>
        public bool Renew(byte[] nonce)
        {
            int bits = 0;
            int change = 0;
            for (int index = 0; index < NonceLength; index++)
            {
                bits |= nonce[index];
                change |= nonce[index] ^ _message[Label.Length + index];
                _message[Label.Length + index] = nonce[index];
            }

            _isPending = false;
            _isReady = bits != 0 && change != 0;
            return _isReady;
        }

        /// <summary>Takes a proof and uses up the nonce; false when none waited. <see cref="Message"/> stands until <see cref="Complete"/>.</summary>
        public bool Begin(byte[] proof)
        {
            if (!_isReady)
            {
                return false;
            }

            for (int index = 0; index < _proof.Length; index++)
            {
                _proof[index] = proof[index];
            }

            _isReady = false;
            _isPending = true;
            return true;
        }

        /// <summary>True when a proof was begun and equals the first 16 bytes of the HMAC; takes the same time wherever they differ.</summary>
        public bool Complete(byte[] mac)
        {
            int difference = 0;
            for (int index = 0; index < _proof.Length; index++)
            {
                difference |= _proof[index] ^ mac[index];
            }

            bool isRight = _isPending && difference == 0;
            _isPending = false;
            return isRight;
        }

        /// <summary>Forgets nonce and proof; what is begun fails.</summary>
        public void Cancel()
        {
            _isReady = false;
            _isPending = false;
        }

        /// <summary>Gives the nonce that waits, or zeros.</summary>
        public void CopyNonce(byte[] target)
        {
            for (int index = 0; index < NonceLength; index++)
            {
                target[index] = _isReady ? _message[Label.Length + index] : (byte)0;
            }
        }
    }
}
