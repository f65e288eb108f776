namespace GluteSense.Feedback
{
    /// <summary>Says when the device has been idle long enough to sleep. ms since power-up, compared by differences. Main loop only.</summary>
    public sealed class IdleTimer
    {
        /// <summary>Idle time before sleep.</summary>
        public const int SleepAfterMs = 600000;

        private int _activeMs;
        private bool _isDue;

        /// <summary>Starts the time.</summary>
        public IdleTimer(int nowMs)
        {
            _activeMs = nowMs;
        }

        /// <summary>True when it is time to sleep.</summary>
        public bool IsDue
        {
            get { return _isDue; }
        }

        /// <summary>Takes whether a central is connected, the button is down or anything is measured or sent now; any of them starts the time anew.</summary>
        public void Update(bool isActive, int nowMs)
        {
            if (isActive)
            {
                _activeMs = nowMs;
                _isDue = false;
            }
            else if (nowMs - _activeMs >= SleepAfterMs)
            {
                _isDue = true;
            }
        }
    }
}
