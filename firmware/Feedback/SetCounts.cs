namespace GluteSense.Feedback
{
    /// <summary>Sets of each exercise, and runs, since the calibration, for the fading plan. One byte each, to be kept with the calibration.</summary>
    public sealed class SetCounts
    {
        private const int MaxCount = 255;

        private readonly byte[] _counts;

        /// <summary>Creates the counts.</summary>
        /// <param name="kinds">Number of exercises, and one for runs.</param>
        public SetCounts(int kinds)
        {
            _counts = new byte[kinds];
        }

        /// <summary>Bytes that <see cref="Encode"/> writes.</summary>
        public int Length
        {
            get { return _counts.Length; }
        }

        /// <summary>Counts a set that begins; gives its number, 1 for the first, 255 for that one and all later ones.</summary>
        public int Begin(int kind)
        {
            if (_counts[kind] < MaxCount)
            {
                _counts[kind]++;
            }

            return _counts[kind];
        }

        /// <summary>Starts over, after a calibration.</summary>
        public void Reset()
        {
            for (int kind = 0; kind < _counts.Length; kind++)
            {
                _counts[kind] = 0;
            }
        }

        /// <summary>Writes the counts.</summary>
        public void Encode(byte[] buffer, int offset)
        {
            for (int kind = 0; kind < _counts.Length; kind++)
            {
                buffer[offset + kind] = _counts[kind];
            }
        }

        /// <summary>Takes counts that were written before.</summary>
        public void Decode(byte[] buffer, int offset)
        {
            for (int kind = 0; kind < _counts.Length; kind++)
            {
                _counts[kind] = buffer[offset + kind];
            }
        }
    }
}
