using nanoFramework.Hardware.Esp32;

namespace GluteSense.Device
{
    /// <summary>Time since power-up in ms, for everything slower than ticks. Wraps after 49 days; use differences.</summary>
    public static class Clock
    {
        /// <summary>Now.</summary>
        public static int NowMs()
        {
            return (int)(HighResTimer.GetCurrent() / 1000);
        }
    }
}
