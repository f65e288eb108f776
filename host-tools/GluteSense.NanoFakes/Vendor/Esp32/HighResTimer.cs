using GluteSense.NanoFakes;

namespace nanoFramework.Hardware.Esp32
{
    /// <summary>The µs clock of the ESP32, on virtual time. Timers and their event are not modelled: too late to be of use.</summary>
    public sealed class HighResTimer
    {
        /// <summary>Not modelled.</summary>
        public HighResTimer()
        {
            throw new global::System.NotSupportedException("Only the clock of HighResTimer is modelled, not its timers.");
        }

        /// <summary>µs since this start of the firmware: 0 after every restart.</summary>
        public static ulong GetCurrent()
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Clock);
            return (ulong)chip.SinceBootUs;
        }
    }
}
