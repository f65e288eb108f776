using System.Device.Adc;

namespace GluteSense.Benchmarks
{
    /// <summary>The first yardstick: a tick is four ADC reads and nothing else.</summary>
    public static class BareReads
    {
        /// <summary>Ticks that <see cref="Run"/> takes.</summary>
        public const int Ticks = 1000;

        private static readonly AdcController Controller = new AdcController();

        /// <summary>Reads; the result is not used.</summary>
        public static void Run()
        {
            AdcChannel a = Controller.OpenChannel(4);
            AdcChannel b = Controller.OpenChannel(5);
            AdcChannel c = Controller.OpenChannel(6);
            AdcChannel d = Controller.OpenChannel(7);
            Sample(a, b, c, d);
        }

        private static void Sample(AdcChannel a, AdcChannel b, AdcChannel c, AdcChannel d)
        {
            int code = 0;
            for (int tick = 0; tick < Ticks; tick++)
            {
                code = a.ReadValue();
                code = b.ReadValue();
                code = c.ReadValue();
                code = d.ReadValue();
            }

            if (code < 0)
            {
                throw new System.Exception();
            }
        }
    }
}
