namespace GluteSense.NanoFakes
{
    /// <summary>
    /// How long things take on the chip. What a call takes in instructions is in <see cref="VendorCost"/>; one instruction takes
    /// 7 ns on a fast firmware build and about 21 ns on a slow one (the two ends of nanoframework/Home#1013).
    /// </summary>
    public sealed class ChipProfile
    {
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
