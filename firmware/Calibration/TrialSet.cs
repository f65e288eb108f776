using GluteSense.Signal;

namespace GluteSense.Calibration
{
    /// <summary>The last three accepted reference trials of one muscle in one position, and whether they agree; and what other positions gave.</summary>
    /// <remarks>
    /// They agree while their coefficient of variation (sample SD/mean) is at most 12 %, the limit set for MVIC trials of gluteals and
    /// hamstrings in "Within-session reliability of three methods of electromyography normalization" (Edge Hill University); submaximal
    /// trials have to pass the same. Their mean is then the reference, or that of a position before, if it is larger: no position is the best for every
    /// glute (Contreras 2015, PeerJ 3:e1261). Until they agree, the next trial replaces the oldest.
    /// </remarks>
    public sealed class TrialSet
    {
        /// <summary>Trials that make a reference.</summary>
        public const int Needed = 3;

        /// <summary>Largest coefficient of variation of trials that agree, in %.</summary>
        public const int MaxCvPercent = 12;

        /// <summary>Largest trial: the rms of a square wave from rail to rail, in 1/16 count.</summary>
        public const int MaxRmsQ4 = 32760;

        private readonly int[] _rmsQ4 = new int[Needed];
        private int _count;
        private int _meanRmsQ4 = Measured.Unavailable;
        private int _keptRmsQ4 = Measured.Unavailable;

        /// <summary>Trials that stand, 0..3.</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>
        /// Coefficient of variation in %, rounded up, so that it is above 12 exactly when the trials do not agree; at most 174 (one trial that
        /// dwarfs two), <see cref="Measured.Unavailable"/> with fewer than three.
        /// </summary>
        public int CvPercent
        {
            get { return _count < Needed ? Measured.Unavailable : MeasureCvPercent(); }
        }

        /// <summary>Mean of three trials that agree in 1/16 count, the largest of all positions; <see cref="Measured.Unavailable"/> without.</summary>
        public int ReferenceRmsQ4
        {
            get { return _meanRmsQ4 > _keptRmsQ4 ? _meanRmsQ4 : _keptRmsQ4; }
        }

        /// <summary>What the positions before gave, in 1/16 count; <see cref="Measured.Unavailable"/> for nothing.</summary>
        public int KeptRmsQ4
        {
            get { return _keptRmsQ4; }
        }

        /// <summary>rms of a trial in 1/16 count, 0 the oldest.</summary>
        public int RmsQ4(int trial)
        {
            return _rmsQ4[trial];
        }

        /// <summary>Forgets the trials.</summary>
        public void Clear()
        {
            BeginPosition(Measured.Unavailable);
        }

        /// <summary>Trials of another position follow.</summary>
        /// <param name="keptRmsQ4">What stays of those before: <see cref="ReferenceRmsQ4"/>, or <see cref="Measured.Unavailable"/>.</param>
        public void BeginPosition(int keptRmsQ4)
        {
            _count = 0;
            _meanRmsQ4 = Measured.Unavailable;
            _keptRmsQ4 = keptRmsQ4;
        }

        /// <summary>Adds an accepted trial of 1..32 760 in 1/16 count; the oldest of four goes.</summary>
        public void Add(int rmsQ4)
        {
            if (_count == Needed)
            {
                _rmsQ4[0] = _rmsQ4[1];
                _rmsQ4[1] = _rmsQ4[2];
                _count--;
            }

            _rmsQ4[_count] = rmsQ4;
            _count++;
            if (_count == Needed)
            {
                Judge();
            }
        }

        /// <summary>
        /// Decides without division or root. With S = Σx, Q = Σx² and D = 3Q − S²: sample variance = D/6 and mean = S/3, so CV² = 3D/(2S²), and
        /// CV ≤ 0.12 exactly when 625·D ≤ 6·S². Trials of 15 bit: S² &lt; 2³⁴, D ≤ 2³¹, 15 000·D &lt; 2⁴⁵ in 64 bit.
        /// </summary>
        private void Judge()
        {
            long spread = Spread(out long sum);
            _meanRmsQ4 = 625 * spread <= 6 * sum * sum ? (int)((2 * sum + Needed) / (2 * Needed)) : Measured.Unavailable;
        }

        private int MeasureCvPercent()
        {
            // (CV in %)² = 15 000·D/S². The floor of its root is the CV rounded down; it is shown rounded up.
            long spread = Spread(out long sum);
            long square = sum * sum;
            int percent = (int)IntegerRoot.Floor(15000 * spread / square, MaxCvPercent);
            return percent * percent * square < 15000 * spread ? percent + 1 : percent;
        }

        /// <summary>D, and S.</summary>
        private long Spread(out long sum)
        {
            sum = 0;
            long sumOfSquares = 0;
            for (int trial = 0; trial < Needed; trial++)
            {
                long rms = _rmsQ4[trial];
                sum += rms;
                sumOfSquares += rms * rms;
            }

            return 3 * sumOfSquares - sum * sum;
        }
    }
}
