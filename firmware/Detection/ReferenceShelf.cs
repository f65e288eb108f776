using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// The session's reference sets: of each side one per exercise and one for runs. Only the set of the present mode stands in a
    /// <see cref="ReferenceSet"/>; the others take 9 bytes each here (an object would take 120).
    /// </summary>
    /// <remarks>
    /// A set in 64 bit: sum (24 bit, signed) times 2⁴⁰ plus the sum of the units' squares (60 strides in batches of ten: below 2⁴⁰). Runs have the
    /// sum of the single strides' squares besides.
    /// </remarks>
    public sealed class ReferenceShelf
    {
        /// <summary>Number of the set of runs; exercises have their own numbers.</summary>
        public const int Run = ExerciseCatalog.Count;

        private const int Kinds = ExerciseCatalog.Count + 1;
        private const int SumShift = 40;

        private readonly byte[] _counts = new byte[Kinds * MuscleChannels.Sides];
        private readonly long[] _sums = new long[Kinds * MuscleChannels.Sides];
        private readonly long[] _strideSquares = new long[MuscleChannels.Sides];

        /// <summary>Puts the set of a side away. An unfinished batch of strides is dropped: the next run does not follow it.</summary>
        public void Store(int side, int kind, ReferenceSet set)
        {
            int place = kind * MuscleChannels.Sides + side;
            _counts[place] = (byte)set.Save(out long sum, out long unitSquares, out long segmentSquares);
            _sums[place] = (sum << SumShift) + unitSquares;
            if (kind == Run)
            {
                _strideSquares[side] = segmentSquares;
            }
        }

        /// <summary>Takes a set of a side out; an empty one when nothing was put there.</summary>
        public void Load(int side, int kind, ReferenceSet set)
        {
            int place = kind * MuscleChannels.Sides + side;
            long unitSquares = _sums[place] & ((1L << SumShift) - 1);
            set.Forget(kind == Run ? ReferenceSet.Strides : ReferenceSet.Reps);
            set.Restore(_counts[place], _sums[place] >> SumShift, unitSquares, kind == Run ? _strideSquares[side] : unitSquares);
        }

        /// <summary>Empties all sets of a side.</summary>
        public void Forget(int side)
        {
            for (int kind = 0; kind < Kinds; kind++)
            {
                int place = kind * MuscleChannels.Sides + side;
                _counts[place] = 0;
                _sums[place] = 0;
            }

            _strideSquares[side] = 0;
        }
    }
}
