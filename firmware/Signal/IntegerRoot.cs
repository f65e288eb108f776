namespace GluteSense.Signal
{
    /// <summary>
    /// Integer square root by Newton's iteration x ← (x + v/x)/2, seeded with the last result: successive amplitudes are
    /// alike, so two or three steps do (a bit loop costs 32 steps of about ten IL operations each on the interpreter).
    /// </summary>
    /// <remarks>
    /// Contract: v in 0 .. 2⁶¹; result floor(√v), exact. Overflow: the seed is clipped to 1 .. 2³¹, so x + v/x ≤ 2³¹ + 2⁶¹
    /// stays below 2⁶³.
    /// </remarks>
    public sealed class IntegerRoot
    {
        private long _seed = 1;

        /// <summary>floor(√value); 0 for values below 1.</summary>
        public long Floor(long value)
        {
            if (value <= 0)
            {
                _seed = 1;
                return 0;
            }

            // One step from any seed lands at or above the root; from there the iteration falls until it is the floor.
            long root = (_seed + value / _seed) >> 1;
            if (root == 0)
            {
                root = 1;
            }

            long next = (root + value / root) >> 1;
            while (next < root)
            {
                root = next;
                next = (root + value / root) >> 1;
            }

            _seed = root;
            return root;
        }

        /// <summary>√value rounded to the nearest integer; value at most 2⁵⁹.</summary>
        public int Nearest(long value)
        {
            return (int)((Floor(value << 2) + 1) >> 1);
        }
    }
}
