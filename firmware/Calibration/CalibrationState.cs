using GluteSense.Signal;

namespace GluteSense.Calibration
{
    /// <summary>What the device knows of its wearer in this session: rest variance and reference rms per channel.</summary>
    /// <remarks>
    /// A baseline carries rate and block length (dividing by n reads 0.2-1 % low, depending on both: DESIGN section 3), so whoever
    /// changes the rate calls <see cref="Clear"/>. A reference is the mean of its accepted trials.
    /// </remarks>
    public sealed class CalibrationState
    {
        private readonly long[] _restVarianceQ8 = new long[MuscleChannels.Count];
        private readonly bool[] _restKnown = new bool[MuscleChannels.Count];
        private readonly int[] _trialSumQ4 = new int[MuscleChannels.Count];
        private readonly int[] _trialCount = new int[MuscleChannels.Count];
        private ReferenceKind _kind;

        /// <summary>Largest number of trials whose mean is kept; 8 · 32 760 fits 32 bit.</summary>
        public const int MaxTrials = 8;

        /// <summary>Kind of the reference of every channel that has one; none while no channel has.</summary>
        public ReferenceKind Kind
        {
            get
            {
                for (int channel = 0; channel < MuscleChannels.Count; channel++)
                {
                    if (_trialCount[channel] > 0)
                    {
                        return _kind;
                    }
                }

                return ReferenceKind.None;
            }
        }

        /// <summary>Forgets baseline and references.</summary>
        public void Clear()
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _restKnown[channel] = false;
                _restVarianceQ8[channel] = 0;
            }

            ClearReferences();
        }

        /// <summary>Stores a measured rest variance; the references taken with the old one go.</summary>
        public void SetRest(int channel, long restVarianceQ8)
        {
            _restVarianceQ8[channel] = restVarianceQ8;
            _restKnown[channel] = true;
            _trialSumQ4[channel] = 0;
            _trialCount[channel] = 0;
        }

        /// <summary>Forgets the rest variance of a channel that had no signal.</summary>
        public void ClearRest(int channel)
        {
            SetRest(channel, 0);
            _restKnown[channel] = false;
        }

        /// <summary>True when the quiet calibration found rest on this channel.</summary>
        public bool HasRest(int channel)
        {
            return _restKnown[channel];
        }

        /// <summary>Rest variance in 1/256 count²; 0 while unknown.</summary>
        public long RestVarianceQ8(int channel)
        {
            return _restVarianceQ8[channel];
        }

        /// <summary>Adds an accepted trial. Trials of another kind than before replace all references.</summary>
        public void AddTrial(int channel, int rmsQ4, ReferenceKind kind)
        {
            if (kind != _kind)
            {
                ClearReferences();
                _kind = kind;
            }

            if (_trialCount[channel] < MaxTrials)
            {
                _trialSumQ4[channel] += rmsQ4;
                _trialCount[channel]++;
            }
        }

        /// <summary>Trials behind the reference of a channel.</summary>
        public int TrialCount(int channel)
        {
            return _trialCount[channel];
        }

        /// <summary>Reference rms in 1/16 count (mean of the trials); <see cref="Measured.Unavailable"/> without one.</summary>
        public int ReferenceRmsQ4(int channel)
        {
            int count = _trialCount[channel];
            return count == 0 ? Measured.Unavailable : (_trialSumQ4[channel] + (count >> 1)) / count;
        }

        /// <summary>Glute share of a side in ‰ from two rms values of one scale with rest removed: against the references where both exist, else raw.</summary>
        public int SharePermille(int side, int gluteRms, int hamstringRms)
        {
            int gluteReferenceQ4 = ReferenceRmsQ4(MuscleChannels.Glute(side));
            int hamstringReferenceQ4 = ReferenceRmsQ4(MuscleChannels.Hamstring(side));
            return gluteReferenceQ4 > 0 && hamstringReferenceQ4 > 0
                ? Ratios.SharePermille(gluteRms, hamstringRms, gluteReferenceQ4, hamstringReferenceQ4)
                : Ratios.SharePermille(gluteRms, hamstringRms, 1, 1);
        }

        /// <summary>True when both muscles of a side have a reference, so that its share is a glute share, not a raw share.</summary>
        public bool HasReferences(int side)
        {
            return _trialCount[MuscleChannels.Glute(side)] > 0 && _trialCount[MuscleChannels.Hamstring(side)] > 0;
        }

        private void ClearReferences()
        {
            _kind = ReferenceKind.None;
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _trialSumQ4[channel] = 0;
                _trialCount[channel] = 0;
            }
        }
    }
}
