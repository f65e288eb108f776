using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// What a side's set or run adds up to: the segments that are compared with the reference set, and what was wrong with the signals
    /// meanwhile. A silent glute on good electrodes is a finding; the same picture from a bad electrode is none (DESIGN section 3).
    /// </summary>
    public sealed class SideVerdict
    {
        // A verdict on fewer than four fifths of the segments would be one on a choice of them; chosen, the study 'verdict' has rails in every rep.
        private const int MostRejectedPart = 5;

        // Segments with these are neither learned from nor compared: a set learned with hum would make a later one look reduced.
        private const int Disturbed = ChannelQuality.Mains | ChannelQuality.NoisyAtRest | ChannelQuality.WeakReference;

        private const int Spoiled = ChannelQuality.ElectrodeOff | ChannelQuality.NoSignal | ChannelQuality.Saturated;

        private readonly SegmentSums _set = new SegmentSums();
        private int _modeFlags;
        private int _segmentFlags;
        private int _accepted;
        private int _rejected;

        /// <summary>Starts a set or run.</summary>
        public void Begin(bool isRun)
        {
            _set.Begin(isRun);
            _modeFlags = 0;
            _segmentFlags = 0;
            _accepted = 0;
            _rejected = 0;
        }

        /// <summary>Takes the quality flags of both muscles, once per block.</summary>
        public void Note(int flags)
        {
            _segmentFlags |= flags;
        }

        /// <summary>
        /// Takes a finished segment; false when it must neither be learned from nor be compared: signals were spoiled while it lasted (rails, no signal, an
        /// electrode off), or more than half of it was left out: a buzz and its rest are 8 or 9 blocks, and every rep of a cued set may have one.
        /// </summary>
        /// <param name="segment">The segment.</param>
        /// <param name="blockMs">Block length.</param>
        /// <param name="isCompared">The reference set was complete before it.</param>
        public bool TryAdd(Segment segment, int blockMs, bool isCompared)
        {
            int flags = _segmentFlags;
            _segmentFlags = 0;
            _modeFlags |= flags & (Spoiled | ChannelQuality.Mains);
            if ((flags & (Spoiled | Disturbed)) != 0)
            {
                _rejected++;
                return false;
            }

            if (segment.LogRatioQ12 == Measured.UnavailableLogRatio || segment.ExcludedBlocks * 2 * blockMs > segment.DurationMs)
            {
                return false;
            }

            _accepted++;
            if (isCompared)
            {
                _set.Include(segment.LogRatioQ12);
            }

            return true;
        }

        /// <summary>The verdict at the end of the mode.</summary>
        /// <param name="reference">The side's reference set of the mode.</param>
        /// <param name="flags">Quality flags of both muscles now.</param>
        /// <param name="result">Filled but for sequence, options and normalisation.</param>
        public void Judge(ReferenceSet reference, int flags, VerdictPacket result)
        {
            VerdictRule.Judge(reference, _set, Flaw(flags | _segmentFlags), result);
        }

        private WithheldReason Flaw(int flags)
        {
            // An electrode that came off once is put back elsewhere. Rails and silence count when they took more than a fifth of the segments, or when
            // there was none to take.
            int spoiled = _modeFlags | (flags & Spoiled);
            bool tooMany = _rejected * MostRejectedPart > _rejected + _accepted || _accepted == 0;
            if ((spoiled & ChannelQuality.ElectrodeOff) != 0)
            {
                return WithheldReason.ElectrodeOff;
            }

            if (tooMany && (spoiled & ChannelQuality.NoSignal) != 0)
            {
                return WithheldReason.NoSignal;
            }

            if (tooMany && (spoiled & ChannelQuality.Saturated) != 0)
            {
                return WithheldReason.Saturated;
            }

            bool mains = (flags & ChannelQuality.Mains) != 0 || (tooMany && (_modeFlags & ChannelQuality.Mains) != 0);
            return (flags & ChannelQuality.NoisyAtRest) != 0 ? WithheldReason.NoisyAtRest
                : (flags & ChannelQuality.WeakReference) != 0 ? WithheldReason.WeakReference
                : mains ? WithheldReason.Mains
                : WithheldReason.None;
        }
    }
}
