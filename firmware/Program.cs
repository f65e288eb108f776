using System.Device.Adc;
using GluteSense.Device;
using GluteSense.Protocol;

namespace GluteSense
{
    /// <summary>The composition root: builds the device once and lets it run.</summary>
    public class Program
    {
        /// <summary>Entry point; never returns.</summary>
        public static void Main()
        {
            AdcController adc = new AdcController();
            Peripherals peripherals = new Peripherals(adc);
            try
            {
                Build(adc, peripherals).Run();
            }
            catch (DeviceFault fault)
            {
                // It can not start, and would not after a restart either.
                FaultLight.ShowForEver(peripherals.Output, fault);
            }
            catch (System.Exception exception)
            {
                FaultLight.Show(peripherals.Output, exception);
                PowerControl.Restart();
            }
        }

        private static Wearable Build(AdcController adc, Peripherals peripherals)
        {
            ElectrodeInputs inputs = new ElectrodeInputs(
                adc.OpenChannel(Board.AdcLeftGlute),
                adc.OpenChannel(Board.AdcLeftHamstring),
                adc.OpenChannel(Board.AdcRightGlute),
                adc.OpenChannel(Board.AdcRightHamstring));
            FlashFiles files = new FlashFiles();
            DeviceStatus status = new DeviceStatus();
            status.Set(DeviceFaults.Restarted, Supervisor.TakeMark(files));
            Settings settings = new Settings(files);
            WearerData wearer = new WearerData(files, settings, status);
            GattServer server = new GattServer(settings);

            Care care = new Care(peripherals, status, wearer.Quality);
            EventReports events = new EventReports(server.Events, wearer.Calibration, wearer.Quality);
            Reports reports = new Reports(
                events,
                new LiveReport(server.Live, events, wearer.Calibration),
                new StatusReport(server, events, wearer.Quality, status, care));
            RunLogStore runs = new RunLogStore(files);
            BlockConsumers consumers = new BlockConsumers(
                reports,
                care,
                new RunRecorder(runs, wearer.Calibration, wearer.Quality),
                new ElectrodeCheck(inputs, wearer.Quality, wearer.Calibration));

            ModeControl modes = new ModeControl(inputs, server, wearer, consumers, status);
            RunLogAccess logs = new RunLogAccess(runs, server, events);
            CommandHandler commands = new CommandHandler(server, modes, settings, logs, consumers);
            server.Start();
            return new Wearable(server, modes, commands, logs, consumers);
        }
    }
}
