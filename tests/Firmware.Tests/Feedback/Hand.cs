using GluteSense.Feedback;
using GluteSense.Firmware.Tests.Support;

namespace GluteSense.Firmware.Tests.Feedback
{
    /// <summary>A finger on a button that is polled at fixed times.</summary>
    public sealed class Hand
    {
        public readonly Button Button = new Button();
        private readonly int _pollMs;
        private int _nowMs;
        private string _gestures = "";

        public Hand(int pollMs, int nowMs = 0)
        {
            _pollMs = pollMs;
            _nowMs = nowMs;
        }

        public string Gestures
        {
            get { return _gestures; }
        }

        public string TakeGestures()
        {
            string gestures = _gestures;
            _gestures = "";
            return gestures;
        }

        public void Press(int lengthMs)
        {
            Hold(true, lengthMs);
        }

        public void Release(int lengthMs)
        {
            Hold(false, lengthMs);
        }

        public void Bounce(SeededRandom random, int lengthMs)
        {
            for (int passed = 0; passed < lengthMs; passed += _pollMs)
            {
                Hold(random.Between(0, 1) == 0, _pollMs);
            }
        }

        public void Skip(int lengthMs)
        {
            _nowMs = unchecked(_nowMs + lengthMs);
        }

        private void Hold(bool isPressed, int lengthMs)
        {
            for (int passed = 0; passed < lengthMs; passed += _pollMs)
            {
                switch (Button.Poll(isPressed, _nowMs))
                {
                    case ButtonGesture.ShortPress:
                        _gestures += "S";
                        break;
                    case ButtonGesture.LongPress:
                        _gestures += "L";
                        break;
                    case ButtonGesture.VeryLongPress:
                        _gestures += "V";
                        break;
                }

                Skip(_pollMs);
            }
        }
    }
}
