using System.Threading;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace GluteSense.Device
{
    /// <summary>Deep sleep and restart. Both end the program: the next thing that runs is Main.</summary>
    public static class PowerControl
    {
        // The button pulls its pin low.
        private const int ButtonDown = 0;

        /// <summary>Sleeps until the button is pressed.</summary>
        public static void SleepUntilButton()
        {
            DeviceFault.ThrowIf(Sleep.EnableWakeupByPin(Board.ButtonWakeup, ButtonDown) != EspNativeError.OK, DeviceFault.Wakeup);
            Sleep.StartDeepSleep();
        }

        /// <summary>Restarts the device; does not return.</summary>
        public static void Restart()
        {
            Power.RebootDevice(RebootOption.NormalReboot);

            // The call returns, and the restart waits until every thread does nothing (nf-interpreter, up to 50 slices).
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
