namespace GluteSense.Ownership
{
    /// <summary>The time after a long press in which a new owner is accepted. ms since power-up, compared by differences. Main loop only.</summary>
    public sealed class ClaimWindow
    {
        /// <summary>Length of the window (DESIGN section 5).</summary>
        public const int LengthMs = 60000;

        private bool _isOpen;
        private int _openedMs;

        /// <summary>True while a claim is accepted, as of the last update.</summary>
        public bool IsOpen
        {
            get { return _isOpen; }
        }

        /// <summary>Opens the window, or opens it anew.</summary>
        public void Open(int nowMs)
        {
            _isOpen = true;
            _openedMs = nowMs;
        }

        /// <summary>Closes it when its time is over; true when that happened now.</summary>
        public bool Update(int nowMs)
        {
            if (!_isOpen || nowMs - _openedMs < LengthMs)
            {
                return false;
            }

            _isOpen = false;
            return true;
        }

        /// <summary>Closes it.</summary>
        public void Close()
        {
            _isOpen = false;
        }
    }
}
