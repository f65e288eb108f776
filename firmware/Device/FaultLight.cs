using System.Diagnostics;
using System.Threading;
using GluteSense.Feedback;

namespace GluteSense.Device
{
    /// <summary>Tells on the LED and to the debugger why the device does not run. Nothing returns quietly.</summary>
    public static class FaultLight
    {
        private const int UnexpectedCode = 7;
        private const int ShownMs = 10000;
        private const int StepMs = 50;

        /// <summary>Shows what can not be helped by a restart, until power goes.</summary>
        public static void ShowForEver(CueOutput output, DeviceFault fault)
        {
            Debug.WriteLine(fault.Message);
            output.SetMotor(false);
            LedState led = new LedState();
            led.SetFault(DeviceFault.LedCode);
            while (true)
            {
                output.SetLed(led.IsOn(Clock.NowMs()));
                Thread.Sleep(StepMs);
            }
        }

        /// <summary>Shows for ten seconds what should never happen.</summary>
        public static void Show(CueOutput output, System.Exception exception)
        {
            Debug.WriteLine(exception.Message);
            output.SetMotor(false);
            LedState led = new LedState();
            led.SetFault(UnexpectedCode);
            int beginMs = Clock.NowMs();
            while (Clock.NowMs() - beginMs < ShownMs)
            {
                output.SetLed(led.IsOn(Clock.NowMs()));
                Thread.Sleep(StepMs);
            }
        }
    }
}
