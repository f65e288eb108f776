namespace GluteSense.Feedback
{
    /// <summary>
    /// Notices a main loop that stands still: no watchdog of the system would. Fed about once a second by another thread, which
    /// alone calls it; of the loop it needs only a counter that the loop alone writes.
    /// </summary>
    public sealed class LoopSupervisor
    {
        /// <summary>Time without a beat that is a stall; flash erases and restarts of the stack stay below.</summary>
        public const int StallMs = 5000;

        private int _beats;
        private int _beatMs;
        private bool _isStalled;

        /// <summary>Starts the time.</summary>
        public LoopSupervisor(int nowMs)
        {
            _beatMs = nowMs;
        }

        /// <summary>True while the loop stands still.</summary>
        public bool IsStalled
        {
            get { return _isStalled; }
        }

        /// <summary>Takes the loop's counter of passes, which may wrap, and whether the loop should be running.</summary>
        public void Observe(int beats, bool shouldRun, int nowMs)
        {
            if (beats != _beats || !shouldRun)
            {
                _beats = beats;
                _beatMs = nowMs;
                _isStalled = false;
            }
            else if (nowMs - _beatMs >= StallMs)
            {
                _isStalled = true;
            }
        }
    }
}
