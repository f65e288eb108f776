using System.Device.Adc;
using GluteSense.Device;

namespace GluteSense
{
    /// <summary>The composition root: builds the device once and lets it run.</summary>
    public class Program
    {
        /// <summary>Entry point; never returns.</summary>
        public static void Main()
        {
            AdcController adc = new AdcController();
            ElectrodeInputs inputs = new ElectrodeInputs(
                adc.OpenChannel(Board.AdcLeftGlute),
                adc.OpenChannel(Board.AdcLeftHamstring),
                adc.OpenChannel(Board.AdcRightGlute),
                adc.OpenChannel(Board.AdcRightHamstring));
            GattServer server = new GattServer(Board.DeviceName);
            Wearable wearable = new Wearable(inputs, server);
            server.Start();
            wearable.Run();
        }
    }
}
