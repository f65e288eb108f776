using GluteSense.Firmware.Tests.Support;
using GluteSense.Ownership;

namespace GluteSense.Firmware.Tests.Ownership
{
    /// <summary>
    /// A gate between a device and a central. In place of the HMAC, which lives outside the gate, stands a keyed mixing of 32 bytes
    /// that differs in its first 16 for every key and message.
    /// </summary>
    public sealed class OwnerBench
    {
        public readonly SessionMailbox Sessions = new SessionMailbox();
        public readonly OwnerGate Gate;
        public readonly byte[] Key = Hex.Bytes("000102030405060708090A0B0C0D0E0F");
        public int NowMs;

        private readonly SeededRandom _random = new SeededRandom(360);

        public OwnerBench(bool hasOwner)
        {
            Gate = new OwnerGate(Sessions, hasOwner);
        }

        /// <summary>An owner's device with a central that has a nonce.</summary>
        public static OwnerBench Challenged()
        {
            OwnerBench bench = new OwnerBench(true);
            bench.Connect();
            return bench;
        }

        public void Connect()
        {
            Sessions.Opened();
            Pass(0);
        }

        public void Disconnect()
        {
            Sessions.Closed();
            Pass(0);
        }

        /// <summary>Time passes, then the main loop does its pass.</summary>
        public void Pass(int elapsedMs)
        {
            NowMs = unchecked(NowMs + elapsedMs);
            Gate.Update(NowMs);
            if (Gate.NeedsNonce)
            {
                Gate.GiveNonce(RandomBytes(16));
            }
        }

        /// <summary>A write of this proof in the present session, dealt with as the main loop does.</summary>
        public bool Prove(byte[] proof)
        {
            bool proved = Gate.BeginProof(proof, Sessions.Current) && Gate.CompleteProof(Mac(Key, Gate.Message));
            Pass(0);
            return proved;
        }

        public bool ProveRightly()
        {
            return Prove(RightProof());
        }

        public bool ProveWrongly()
        {
            byte[] proof = RightProof();
            proof[_random.Between(0, 15)] ^= (byte)(1 << _random.Between(0, 7));
            return Prove(proof);
        }

        /// <summary>What a central that knows the key makes of the nonce it reads.</summary>
        public byte[] RightProof()
        {
            return ProofBy(Key);
        }

        /// <summary>What a central with this key makes of the nonce it reads.</summary>
        public byte[] ProofBy(byte[] key)
        {
            byte[] message = new byte[34];
            OwnerStatePacket state = State();
            for (int index = 0; index < 34; index++)
            {
                message[index] = index < 18 ? OwnerChallenge.Label[index] : state.Nonce[index - 18];
            }

            byte[] mac = Mac(key, message);
            byte[] proof = new byte[16];
            for (int index = 0; index < 16; index++)
            {
                proof[index] = mac[index];
            }

            return proof;
        }

        public bool Claim(byte[] key)
        {
            bool claimed = Gate.Claim(key, Sessions.Current, NowMs);
            if (claimed)
            {
                for (int index = 0; index < 16; index++)
                {
                    Key[index] = key[index];
                }
            }

            Pass(0);
            return claimed;
        }

        public OwnerStatePacket State()
        {
            OwnerStatePacket state = new OwnerStatePacket();
            Gate.Describe(state);
            return state;
        }

        public byte[] RandomBytes(int count)
        {
            byte[] bytes = new byte[count];
            for (int index = 0; index < count; index++)
            {
                bytes[index] = (byte)_random.Bits(8);
            }

            return bytes;
        }

        public static byte[] Mac(byte[] key, byte[] message)
        {
            ulong state = 14695981039346656037UL;
            for (int index = 0; index < key.Length + message.Length; index++)
            {
                state = (state ^ (index < key.Length ? key[index] : message[index - key.Length])) * 1099511628211UL;
            }

            byte[] mac = new byte[32];
            for (int index = 0; index < 32; index++)
            {
                state = (state ^ (ulong)index) * 1099511628211UL;
                mac[index] = (byte)(state >> 40);
            }

            return mac;
        }
    }
}
