namespace GluteSense.NanoFakes
{
    /// <summary>
    /// How long things take on the chip. Instruction counts are measured on the genuine interpreter; one instruction takes
    /// 7 ns on a fast firmware build and about 21 ns on a slow one (the two ends of nanoframework/Home#1013).
    /// </summary>
    /// <remarks>Charged here: the calls into the fakes. The firmware's own IL operations are not charged yet.</remarks>
    public sealed class ChipProfile
    {
        /// <summary>HighResTimer.GetCurrent(): static call and native call, with the compare and branch of a polling loop.</summary>
        public const int ClockInstructions = 1250;

        /// <summary>AdcChannel.ReadValue(): lock, disposed test and native call.</summary>
        public const int AdcInstructions = 4300;

        /// <summary>GattLocalCharacteristic.NotifyValue() to one client.</summary>
        public const int NotifyInstructions = 19000;

        /// <summary>Any other call into the vendor libraries (native call and some managed wrapping around it).</summary>
        public const int OtherInstructions = 3000;

        /// <summary>The conversion itself (legacy adc1_get_raw, about 27 kHz).</summary>
        public const int AdcConversionNs = 37000;

        private ChipProfile(string name, int nsPerInstruction)
        {
            Name = name;
            NsPerInstruction = nsPerInstruction;
        }

        /// <summary>A fast firmware build (PSRAM image, 7 ns an instruction).</summary>
        public static ChipProfile Fast { get; } = new ChipProfile("fast", 7);

        /// <summary>A slow firmware build (21 ns an instruction).</summary>
        public static ChipProfile Slow { get; } = new ChipProfile("slow", 21);

        /// <summary>Name for people.</summary>
        public string Name { get; }

        /// <summary>ns an instruction takes.</summary>
        public int NsPerInstruction { get; }
    }
}
