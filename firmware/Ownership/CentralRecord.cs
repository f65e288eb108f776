namespace GluteSense.Ownership
{
    /// <summary>
    /// What speaks against the central of the present connection: failed proofs, a short press, time without authorisation. ms since
    /// power-up, compared by differences. Main loop only.
    /// </summary>
    public sealed class CentralRecord
    {
        /// <summary>Failed proofs after which a connection has to be shed.</summary>
        public const int MaxFailedAttempts = 3;

        /// <summary>Time a central has to prove itself.</summary>
        public const int GraceMs = 30000;

        private int _failedAttempts;
        private bool _isUnwanted;
        private bool _isGraceOver;
        private int _graceStartMs;

        /// <summary>Failed proofs, 0..3.</summary>
        public int FailedAttempts
        {
            get { return _failedAttempts; }
        }

        /// <summary>True when nothing can save this connection any more.</summary>
        public bool IsLost
        {
            get { return _isUnwanted || _failedAttempts == MaxFailedAttempts; }
        }

        /// <summary>True when the central had its time, as of the last update.</summary>
        public bool IsGraceOver
        {
            get { return _isGraceOver; }
        }

        /// <summary>Forgets everything, for a new connection.</summary>
        public void Clear(int nowMs)
        {
            _failedAttempts = 0;
            _isUnwanted = false;
            RestartGrace(nowMs);
        }

        /// <summary>Gives the central its time once more.</summary>
        public void RestartGrace(int nowMs)
        {
            _isGraceOver = false;
            _graceStartMs = nowMs;
        }

        /// <summary>Notices that the time is over.</summary>
        public void Update(int nowMs)
        {
            if (nowMs - _graceStartMs >= GraceMs)
            {
                _isGraceOver = true;
            }
        }

        /// <summary>A proof failed.</summary>
        public void AddFailure()
        {
            if (_failedAttempts < MaxFailedAttempts)
            {
                _failedAttempts++;
            }
        }

        /// <summary>The wearer wants the central gone.</summary>
        public void MarkUnwanted()
        {
            _isUnwanted = true;
        }
    }
}
