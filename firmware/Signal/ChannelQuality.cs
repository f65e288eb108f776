namespace GluteSense.Signal
{
    /// <summary>
    /// First judgement of an electrode from what the block sums can tell: lead-off level, rails, constant samples.
    /// Flags stay set until a whole <see cref="HoldBlocks"/> went by without the cause, so that a reader once a second sees them.
    /// </summary>
    public sealed class ChannelQuality
    {
        /// <summary>Nothing is wrong.</summary>
        public const int Good = 0;

        /// <summary>The input rests at the lead-off level (amplifier at its upper rail): no electrode, or it came off.</summary>
        public const int ElectrodeOff = 1;

        /// <summary>Samples hit a rail: the amplitude reads low.</summary>
        public const int Saturated = 2;

        /// <summary>All samples of a block were equal: no signal, neither rest nor zero activity (DESIGN section 3).</summary>
        public const int NoSignal = 4;

        /// <summary>More noise at rest than a good electrode shows; set by the quiet calibration.</summary>
        public const int NoisyAtRest = 8;

        /// <summary>Mains interference as strong as the muscle.</summary>
        public const int Mains = 16;

        /// <summary>The electrode moves against the skin: power below the muscle's band.</summary>
        public const int Motion = 32;

        /// <summary>The last reference contraction rose less than 10 dB above rest.</summary>
        public const int WeakReference = 64;

        /// <summary>The flags that status packets have room for.</summary>
        public const int StatusFlags = 15;

        /// <summary>Flags after which an amplitude means nothing.</summary>
        public const int Unusable = ElectrodeOff | NoSignal;

        // One second of 50 ms blocks: a status is sent once a second (PROTOCOL.md section 3.6).
        private const int HoldBlocks = 20;

        private readonly int _railLowCode;
        private readonly int _railHighCode;
        private readonly byte[] _offHold = new byte[MuscleChannels.Count];
        private readonly byte[] _saturatedHold = new byte[MuscleChannels.Count];
        private readonly byte[] _constantHold = new byte[MuscleChannels.Count];
        private readonly byte[] _lastingFlags = new byte[MuscleChannels.Count];
        private readonly byte[] _flags = new byte[MuscleChannels.Count];

        /// <summary>Codes at or beyond which the amplifier is at a rail.</summary>
        public ChannelQuality(int railLowCode, int railHighCode)
        {
            _railLowCode = railLowCode;
            _railHighCode = railHighCode;
        }

        /// <summary>Forgets what was seen; judgements over a longer time stay.</summary>
        public void Reset()
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _offHold[channel] = 0;
                _saturatedHold[channel] = 0;
                _constantHold[channel] = 0;
                Judge(channel);
            }
        }

        /// <summary>Forgets judgements over a longer time too: the wearer is somebody else.</summary>
        public void Forget()
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _lastingFlags[channel] = Good;
            }

            Reset();
        }

        /// <summary>Sets or clears a flag that is judged over a longer time than a block: noisy at rest, mains, motion, weak reference.</summary>
        public void Set(int channel, int flag, bool holds)
        {
            int flags = _lastingFlags[channel];
            _lastingFlags[channel] = (byte)(holds ? flags | flag : flags & ~flag);
            Judge(channel);
        }

        /// <summary>Looks at one channel of a block.</summary>
        public void Process(BlockSums sums, int channel)
        {
            int count = sums.SampleCount;
            if (count == 0)
            {
                return;
            }

            int railed = sums.RailCount[channel];
            // A muscle's mean is mid-rail; three quarters of the samples at a rail is no muscle.
            bool off = railed * 4 >= count * 3 && IsAtRail(sums.Mean(channel));
            Hold(_offHold, channel, off);
            Hold(_saturatedHold, channel, railed > 0 && !off);
            Hold(_constantHold, channel, count > 1 && sums.VarianceNumerator(channel) == 0);
            Judge(channel);
        }

        /// <summary>The flags of a channel.</summary>
        public int Flags(int channel)
        {
            return _flags[channel];
        }

        private static void Hold(byte[] holds, int channel, bool seen)
        {
            if (seen)
            {
                holds[channel] = HoldBlocks;
            }
            else if (holds[channel] > 0)
            {
                holds[channel]--;
            }
        }

        private bool IsAtRail(int mean)
        {
            return mean >= _railHighCode - 64 || mean <= _railLowCode + 64;
        }

        private void Judge(int channel)
        {
            int flags = _lastingFlags[channel];
            if (_offHold[channel] > 0)
            {
                flags |= ElectrodeOff;
            }

            if (_saturatedHold[channel] > 0)
            {
                flags |= Saturated;
            }

            if (_constantHold[channel] > 0)
            {
                flags |= NoSignal;
            }

            _flags[channel] = (byte)flags;
        }
    }
}
