using System.Threading;
using GluteSense.Feedback;

namespace GluteSense.Device
{
    /// <summary>
    /// Watches the main loop from a thread of its own, because there is no watchdog on this platform: a loop that has stopped restarts the
    /// device. It can not help where a native call never returns, as no managed thread runs then.
    /// </summary>
    public sealed class Supervisor
    {
        private const int PeriodMs = 1000;
        private const string Mark = "restarted";

        private FlashFiles _files;
        private int _beats;

        /// <summary>True when the last restart was a supervisor's; asks once.</summary>
        public static bool TakeMark(FlashFiles files)
        {
            return files.Exists(Mark) && files.Delete(Mark);
        }

        /// <summary>Starts watching.</summary>
        public void Start(FlashFiles files)
        {
            _files = files;
            new Thread(Watch).Start();
        }

        /// <summary>Main loop: it is alive.</summary>
        public void Beat()
        {
            _beats++;
        }

        private void Watch()
        {
            LoopSupervisor supervisor = new LoopSupervisor(Clock.NowMs());
            while (true)
            {
                Thread.Sleep(PeriodMs);
                supervisor.Observe(_beats, true, Clock.NowMs());
                if (supervisor.IsStalled)
                {
                    _files.Write(Mark, new byte[1], 1);
                    PowerControl.Restart();
                }
            }
        }
    }
}
