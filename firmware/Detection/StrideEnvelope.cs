namespace GluteSense.Detection
{
    /// <summary>
    /// The last values of what strides of a side are looked for in, addressed by their number: how far both muscles rise above their means, each
    /// relative to its own largest amplitudes.
    /// </summary>
    /// <remarks>
    /// Per muscle: x' = max(0, x − 1¼·mean)/(level + 1 count), at most 1; value = g' + h' + 2·min(g', h'), or twice the only usable one. mean: plain, then over 64 blocks. level:
    /// rises by an eighth of the distance (of at most 3 times itself and 16 counts, for knocks), falls by 1/1024, so that it stands for about a minute. Rest that varies by
    /// 10 % gives 0, however weak or strong it is; a muscle that falls silent counts no more, and one alone still does. What is common to both
    /// counts threefold: a second hamstring burst stays small beside the main one. Tried in the study "cadence" of docs/validation.md.
    /// Formats: x in 1/16 count (15 bit), mean in Q7 (22 bit), level in Q10 (25 bit), 4 levels 27 bit, x' in Q12 (12 bit), value 14 bit.
    /// </remarks>
    public sealed class StrideEnvelope
    {
        private const int Mask = BlockTimeline.Capacity - 1;
        // The time constants were chosen on the conditions of the study 'cadence' (docs/validation.md).
        private const int MeanBlocks = 64;
        private const int OneCountQ4 = 16;
        private const int FirstLevelQ10 = 256 << 10;
        private const int Unusable = -1;
        private const int MostQ12 = (1 << 12) - 1;

        private readonly short[] _values = new short[BlockTimeline.Capacity];
        private int _count;
        private int _gluteRise;
        private int _gluteMeanQ7;
        private int _gluteLevelQ10;
        private int _hamstringMeanQ7;
        private int _hamstringLevelQ10;

        /// <summary>Values added since the last reset; the last <see cref="BlockTimeline.Capacity"/> of them are kept.</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>Forgets all values.</summary>
        public void Reset()
        {
            _count = 0;
            _gluteMeanQ7 = 0;
            _gluteLevelQ10 = 0;
            _hamstringMeanQ7 = 0;
            _hamstringLevelQ10 = 0;
        }

        /// <summary>A value by its number.</summary>
        public int Value(int index)
        {
            return _values[index & Mask];
        }

        /// <summary>Takes the glute's part of the next value; <see cref="Add"/> in a later tick.</summary>
        /// <param name="gluteQ4">Amplitude in 1/16 count; negative when the glute is not usable.</param>
        public void TakeGlute(int gluteQ4)
        {
            _gluteRise = gluteQ4 < 0 ? Unusable : Rise(gluteQ4, ref _gluteMeanQ7, ref _gluteLevelQ10);
        }

        /// <summary>Adds the next value and returns it.</summary>
        /// <param name="hamstringQ4">Amplitude in 1/16 count; negative when the hamstring is not usable.</param>
        public int Add(int hamstringQ4)
        {
            int value = _gluteRise;
            if (hamstringQ4 < 0)
            {
                value <<= 1;
            }
            else
            {
                int hamstring = Rise(hamstringQ4, ref _hamstringMeanQ7, ref _hamstringLevelQ10);
                value = value < 0 ? hamstring << 1 : value < hamstring ? 3 * value + hamstring : 3 * hamstring + value;
            }

            _values[_count & Mask] = (short)value;
            _count++;
            return value;
        }

        /// <summary>Blocks that were left out: 0.</summary>
        public void Skip(int blocks)
        {
            short[] values = _values;
            int index = _count;
            int end = index + blocks;
            while (index < end)
            {
                values[index & Mask] = 0;
                index++;
            }

            _count = end;
        }

        /// <summary>True when no value is larger within so many values before and after one, and none before it as large.</summary>
        public bool IsLargest(int index, int before, int after)
        {
            int value = _values[index & Mask];
            int first = index - before > 0 ? index - before : 0;
            int last = index + after < _count ? index + after : _count - 1;
            return IsBelow(value, first, index - 1) && IsBelow(value + 1, index + 1, last);
        }

        /// <summary>x' of a muscle in Q12 for its newest amplitude.</summary>
        private int Rise(int amplitudeQ4, ref int meanQ7, ref int levelQ10)
        {
            int level = levelQ10;
            int most = 3 * level + FirstLevelQ10;
            int far = (amplitudeQ4 << 10) - level;
            level += far < 0 ? far >> 10 : (far < most ? far : most) >> 3;
            levelQ10 = level;
            int blocks = _count + 1;
            int mean = meanQ7;
            mean += ((amplitudeQ4 << 7) - mean) / (blocks < MeanBlocks ? blocks : MeanBlocks);
            meanQ7 = mean;
            int rise = amplitudeQ4 - ((mean + (mean >> 2)) >> 7);
            if (rise <= 0)
            {
                return 0;
            }

            rise = (rise << 12) / ((level >> 10) + OneCountQ4);
            return rise < MostQ12 ? rise : MostQ12;
        }

        private bool IsBelow(int limit, int first, int last)
        {
            short[] values = _values;
            int index = first;

            // Two a round: a peak is compared with a whole period.
            while (index < last)
            {
                if (values[index & Mask] >= limit || values[(index + 1) & Mask] >= limit)
                {
                    return false;
                }

                index += 2;
            }

            return index > last || values[index & Mask] < limit;
        }
    }
}
