using GluteSense.Signal;

namespace GluteSense.Calibration
{
    /// <summary>What the device knows of its wearer in this session: rest variance and reference rms per channel.</summary>
    /// <remarks>
    /// A baseline carries rate and block length (dividing by n reads 0.2-1 % low, depending on both: DESIGN section 3), so whoever
    /// changes the rate calls <see cref="Clear"/>. A reference needs three trials that agree (<see cref="TrialSet"/>).
    /// </remarks>
    public sealed class CalibrationState
    {
        private readonly long[] _restVarianceQ8 = new long[MuscleChannels.Count];
        private readonly TrialSet[] _trials = new TrialSet[MuscleChannels.Count];
        private int _restKnownChannels;
        private int _positions;
        private ReferenceKind _kind;

        /// <summary>Creates a state that knows nothing.</summary>
        public CalibrationState()
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _trials[channel] = new TrialSet();
            }
        }

        /// <summary>Kind of the reference of every channel that has one; none while no channel has.</summary>
        public ReferenceKind Kind
        {
            get
            {
                for (int channel = 0; channel < MuscleChannels.Count; channel++)
                {
                    if (HasReference(channel))
                    {
                        return _kind;
                    }
                }

                return ReferenceKind.None;
            }
        }

        /// <summary>Kind of the trials that stand, whether they agree or not; none without trials.</summary>
        public ReferenceKind TrialKind
        {
            get
            {
                for (int channel = 0; channel < MuscleChannels.Count; channel++)
                {
                    if (_trials[channel].Count > 0 || HasReference(channel))
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
                ClearRest(channel);
            }
        }

        /// <summary>Stores a measured rest variance; the trials taken with the old one go.</summary>
        public void SetRest(int channel, long restVarianceQ8)
        {
            _restVarianceQ8[channel] = restVarianceQ8;
            _restKnownChannels |= 1 << channel;
            _trials[channel].Clear();
            _positions &= ~(1 << channel);
        }

        /// <summary>Forgets the rest variance of a channel that had no signal.</summary>
        public void ClearRest(int channel)
        {
            SetRest(channel, 0);
            _restKnownChannels &= ~(1 << channel);
        }

        /// <summary>True when the quiet calibration found rest on this channel.</summary>
        public bool HasRest(int channel)
        {
            return (_restKnownChannels & (1 << channel)) != 0;
        }

        /// <summary>Rest variance in 1/256 count²; 0 while unknown.</summary>
        public long RestVarianceQ8(int channel)
        {
            return _restVarianceQ8[channel];
        }

        /// <summary>
        /// Adds an accepted trial of 1..32 760 in 1/16 count. Trials of another kind than before replace those of all channels; a trial in another position
        /// begins new three, and the reference of the position before stays until they give a larger one.
        /// </summary>
        /// <param name="channel">Channel.</param>
        /// <param name="rmsQ4">The trial.</param>
        /// <param name="kind">Its kind.</param>
        /// <param name="position">Position of the body, 0 or 1.</param>
        public void AddTrial(int channel, int rmsQ4, ReferenceKind kind, int position)
        {
            if (kind != _kind)
            {
                for (int other = 0; other < MuscleChannels.Count; other++)
                {
                    _trials[other].Clear();
                }

                _kind = kind;
            }

            if (position != TrialPosition(channel))
            {
                _positions ^= 1 << channel;
                _trials[channel].BeginPosition(_trials[channel].ReferenceRmsQ4);
            }

            _trials[channel].Add(rmsQ4);
        }

        /// <summary>Takes over from the flash: kind of all trials, what an earlier position gave, and which position the trials to come are of.</summary>
        public void RestorePosition(int channel, ReferenceKind kind, int keptRmsQ4, int position)
        {
            _kind = kind;
            _positions = (_positions & ~(1 << channel)) | (position << channel);
            _trials[channel].BeginPosition(keptRmsQ4);
        }

        /// <summary>Position of the trials that stand, 0 or 1.</summary>
        public int TrialPosition(int channel)
        {
            return (_positions >> channel) & 1;
        }

        /// <summary>Reference that another position gave, in 1/16 count; <see cref="Measured.Unavailable"/> for none.</summary>
        public int KeptRmsQ4(int channel)
        {
            return _trials[channel].KeptRmsQ4;
        }

        /// <summary>Trials that stand, 0..3; a reference needs three that agree.</summary>
        public int TrialCount(int channel)
        {
            return _trials[channel].Count;
        }

        /// <summary>rms in 1/16 count of a trial that stands, 0 the oldest.</summary>
        public int TrialRmsQ4(int channel, int trial)
        {
            return _trials[channel].RmsQ4(trial);
        }

        /// <summary>
        /// Coefficient of variation of three trials in %, rounded up: above 12 they do not agree. At most 174; <see cref="Measured.Unavailable"/>
        /// with fewer than three.
        /// </summary>
        public int TrialCvPercent(int channel)
        {
            return _trials[channel].CvPercent;
        }

        /// <summary>True when three trials stand and agree.</summary>
        public bool HasReference(int channel)
        {
            return _trials[channel].ReferenceRmsQ4 > 0;
        }

        /// <summary>Reference rms in 1/16 count (mean of three trials that agree); <see cref="Measured.Unavailable"/> without one.</summary>
        public int ReferenceRmsQ4(int channel)
        {
            return _trials[channel].ReferenceRmsQ4;
        }

        /// <summary>Glute share of a side in ‰ from two rms values of one scale with rest removed: against the references where both exist, else raw.</summary>
        public int SharePermille(int side, int gluteRms, int hamstringRms)
        {
            int glute = MuscleChannels.Glute(side);
            int gluteReferenceQ4 = _trials[glute].ReferenceRmsQ4;
            int hamstringReferenceQ4 = _trials[glute + 1].ReferenceRmsQ4;
            return gluteReferenceQ4 > 0 && hamstringReferenceQ4 > 0
                ? Ratios.SharePermille(gluteRms, hamstringRms, gluteReferenceQ4, hamstringReferenceQ4)
                : Ratios.SharePermille(gluteRms, hamstringRms, 1, 1);
        }

        /// <summary>True when both muscles of a side have a reference, so that its share is a glute share, not a raw share.</summary>
        public bool HasReferences(int side)
        {
            return HasReference(MuscleChannels.Glute(side)) && HasReference(MuscleChannels.Hamstring(side));
        }
    }
}
