namespace GluteSense.Detection
{
    /// <summary>The last envelope values (15 bit) of a side's leading muscle, addressed by their number since that muscle began to lead.</summary>
    public sealed class StrideEnvelope
    {
        private const int Mask = BlockTimeline.Capacity - 1;

        private readonly short[] _values = new short[BlockTimeline.Capacity];
        private int _count;

        /// <summary>Values added since the last reset; the last <see cref="BlockTimeline.Capacity"/> of them are kept.</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>Forgets all values.</summary>
        public void Reset()
        {
            _count = 0;
        }

        /// <summary>A value by its number.</summary>
        public int Value(int index)
        {
            return _values[index & Mask];
        }

        /// <summary>Adds the next value.</summary>
        public void Add(int value)
        {
            _values[_count & Mask] = (short)value;
            _count++;
        }

        /// <summary>Repeats the last value for blocks that were left out; 0 when there is none.</summary>
        public void Hold(int blocks)
        {
            short[] values = _values;
            int index = _count;
            short held = index == 0 ? (short)0 : values[(index - 1) & Mask];
            int end = index + blocks;
            while (index < end)
            {
                values[index & Mask] = held;
                index++;
            }

            _count = end;
        }

        /// <summary>True when no value is larger within so many values before and after one, and none before it as large.</summary>
        public bool IsLargest(int index, int within)
        {
            int value = _values[index & Mask];
            int first = index - within > 0 ? index - within : 0;
            int last = index + within < _count ? index + within : _count - 1;
            return IsBelow(value, first, index - 1) && IsBelow(value + 1, index + 1, last);
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
