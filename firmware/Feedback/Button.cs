namespace GluteSense.Feedback
{
    /// <summary>
    /// Reads gestures from a bouncing button that is polled every 10-100 ms. The press that woke the device has no meaning: until
    /// the button was seen released once, it counts as down since power-up. Main loop only.
    /// </summary>
    /// <remarks>
    /// A level counts when two polls at least 20 ms apart saw it and none between them saw the other: switches bounce for less than
    /// 10 ms. Times are ms since power-up, compared by their differences; what fired stays fired until the release, so that a press
    /// longer than the clock's half range fires nothing twice.
    /// </remarks>
    public sealed class Button
    {
        /// <summary>Time a level must last.</summary>
        public const int DebounceMs = 20;

        /// <summary>Presses shorter than this are short.</summary>
        public const int ShortPressMs = 1000;

        /// <summary>Holding time of a long press.</summary>
        public const int LongPressMs = 3000;

        /// <summary>Holding time of a very long press.</summary>
        public const int VeryLongPressMs = 8000;

        /// <summary>Holding time after which the button is stuck.</summary>
        public const int StuckMs = 30000;

        private bool _wasPolled;
        private bool _level;
        private int _levelSinceMs;
        private bool _isDown = true;
        private int _downSinceMs;
        private bool _isWakePress = true;
        private bool _longFired;
        private bool _veryLongFired;
        private bool _isStuck;

        /// <summary>True while the button is held, the wake press included; sleep has to wait for its end, or it would wake at once.</summary>
        public bool IsDown
        {
            get { return _isDown; }
        }

        /// <summary>True when the button has been down for 30 s, until it is released.</summary>
        public bool IsStuck
        {
            get { return _isStuck; }
        }

        /// <summary>Takes the level of the button; gives a gesture at the poll that completes it.</summary>
        public ButtonGesture Poll(bool isPressed, int nowMs)
        {
            if (!_wasPolled)
            {
                _wasPolled = true;
                _level = isPressed;
                _levelSinceMs = nowMs;
                _downSinceMs = nowMs;
                return ButtonGesture.None;
            }

            if (isPressed != _level)
            {
                _level = isPressed;
                _levelSinceMs = nowMs;
                return ButtonGesture.None;
            }

            if (isPressed == _isDown)
            {
                return isPressed ? Hold(nowMs - _downSinceMs) : ButtonGesture.None;
            }

            if (nowMs - _levelSinceMs < DebounceMs)
            {
                return ButtonGesture.None;
            }

            return isPressed ? Press() : Release();
        }

        private ButtonGesture Press()
        {
            _isDown = true;
            _downSinceMs = _levelSinceMs;
            return ButtonGesture.None;
        }

        private ButtonGesture Release()
        {
            bool isShort = !_isWakePress && !_longFired && _levelSinceMs - _downSinceMs < ShortPressMs;
            _isDown = false;
            _isWakePress = false;
            _longFired = false;
            _veryLongFired = false;
            _isStuck = false;
            return isShort ? ButtonGesture.ShortPress : ButtonGesture.None;
        }

        private ButtonGesture Hold(int heldMs)
        {
            if (heldMs >= StuckMs)
            {
                _isStuck = true;
            }

            if (_isWakePress)
            {
                return ButtonGesture.None;
            }

            if (!_longFired && heldMs >= LongPressMs)
            {
                _longFired = true;
                return ButtonGesture.LongPress;
            }

            if (!_veryLongFired && heldMs >= VeryLongPressMs)
            {
                _veryLongFired = true;
                return ButtonGesture.VeryLongPress;
            }

            return ButtonGesture.None;
        }
    }
}
