namespace GluteSense.Feedback
{
    /// <summary>
    /// Decides when the motor buzzes. Exercises: at most once a rep and within it. Runs: at most once in 10 s. Never in a set that
    /// the plan leaves uncued; what would have been a cue there is counted.
    /// </summary>
    /// <remarks>
    /// A decision withheld takes its rep or its 10 s like one that is carried out, so both counts mean the same. Times are ms since
    /// power-up, compared by their differences, so they may wrap; every method is called by the main loop.
    /// </remarks>
    public sealed class CuePolicy
    {
        /// <summary>Length of a buzz.</summary>
        public const int BuzzMs = 300;

        /// <summary>Time after a buzz in which electrodes and motor come to rest.</summary>
        public const int SettleMs = 100;

        /// <summary>Shortest time between the beginnings of two buzzes of a run.</summary>
        public const int RunPauseMs = 10000;

        /// <summary>Rep to give while no rep is under way, and in runs.</summary>
        public const int NoRep = -1;

        private const int LastFullSet = 4;
        private const int LastHalfSet = 8;

        private CuePlan _plan;
        private bool _isInSet;
        private bool _isRun;
        private int _setNumber;
        private int _decidedRep;
        private bool _isPausing;
        private int _pauseStartMs;
        private bool _isBuzzing;
        private int _buzzStartMs;
        private bool _isSettling;
        private int _settleStartMs;

        /// <summary>The plan; off at first.</summary>
        public CuePlan Plan
        {
            get { return _plan; }
        }

        /// <summary>True when the plan cues the set or run that began last.</summary>
        public bool IsSetCued
        {
            get { return _plan == CuePlan.Always || (_plan == CuePlan.Fading && IsCuedWhileFading(_setNumber)); }
        }

        /// <summary>Buzzes since the set began.</summary>
        public int CuesGiven { get; private set; }

        /// <summary>Decisions to cue since the set began that the plan withheld.</summary>
        public int CuesWithheld { get; private set; }

        /// <summary>Sets the plan; a buzz that it no longer allows ends at once.</summary>
        public void SetPlan(CuePlan plan, int nowMs)
        {
            _plan = plan;
            if (!IsSetCued)
            {
                EndBuzz(nowMs);
            }
        }

        /// <summary>Begins a set of an exercise, or a run, and counts from 0; ends a buzz of the one before.</summary>
        /// <param name="isRun">True for a run.</param>
        /// <param name="setNumber">Which set of this exercise, or which run, since the calibration: 1 for the first.</param>
        /// <param name="nowMs">Now.</param>
        public void BeginSet(bool isRun, int setNumber, int nowMs)
        {
            EndBuzz(nowMs);
            _isInSet = true;
            _isRun = isRun;
            _setNumber = setNumber;
            _decidedRep = NoRep;
            CuesGiven = 0;
            CuesWithheld = 0;
        }

        /// <summary>Ends the set or run, and a buzz with it.</summary>
        public void EndSet(int nowMs)
        {
            _isInSet = false;
            EndBuzz(nowMs);
        }

        /// <summary>Takes the detector's word, once a block; true when a buzz begins now.</summary>
        /// <param name="isLow">The share is low.</param>
        /// <param name="rep">Number of the rep under way, 0 upwards and never falling within a set, or <see cref="NoRep"/>.</param>
        /// <param name="nowMs">Now.</param>
        public bool Decide(bool isLow, int rep, int nowMs)
        {
            Advance(nowMs);
            if (!_isRun && rep != _decidedRep)
            {
                // The rep that the buzz was about is over.
                EndBuzz(nowMs);
            }

            if (!_isInSet || !isLow || _isBuzzing || _isSettling || !MayDecide(rep))
            {
                return false;
            }

            _decidedRep = rep;
            if (_isRun)
            {
                _isPausing = true;
                _pauseStartMs = nowMs;
            }

            if (!IsSetCued)
            {
                CuesWithheld++;
                return false;
            }

            CuesGiven++;
            _isBuzzing = true;
            _buzzStartMs = nowMs;
            return true;
        }

        /// <summary>True while the motor is to run and the cue is to be seen.</summary>
        public bool IsBuzzing(int nowMs)
        {
            Advance(nowMs);
            return _isBuzzing;
        }

        /// <summary>
        /// True while the motor shakes the electrodes. A block is left out when this holds at its beginning: buzzes begin between blocks.
        /// </summary>
        public bool IsExcluded(int nowMs)
        {
            Advance(nowMs);
            return _isBuzzing || _isSettling;
        }

        private static bool IsCuedWhileFading(int setNumber)
        {
            return setNumber <= LastFullSet || (setNumber <= LastHalfSet && (setNumber & 1) != 0);
        }

        private bool MayDecide(int rep)
        {
            return _isRun ? !_isPausing : rep > _decidedRep;
        }

        private void Advance(int nowMs)
        {
            if (_isBuzzing && nowMs - _buzzStartMs >= BuzzMs)
            {
                EndBuzz(nowMs);
            }

            if (_isSettling && nowMs - _settleStartMs >= SettleMs)
            {
                _isSettling = false;
            }

            if (_isPausing && nowMs - _pauseStartMs >= RunPauseMs)
            {
                _isPausing = false;
            }
        }

        /// <summary>The motor stops when it is told, not when it should have been: it settles from now on.</summary>
        private void EndBuzz(int nowMs)
        {
            if (_isBuzzing)
            {
                _isBuzzing = false;
                _isSettling = true;
                _settleStartMs = nowMs;
            }
        }
    }
}
