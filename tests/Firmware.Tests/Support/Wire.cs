namespace GluteSense.Firmware.Tests.Support
{
    /// <summary>Random field values as they come back from the wire.</summary>
    public static class Wire
    {
        /// <summary>0..65534, now and then −1 for unavailable.</summary>
        public static int Measured(SeededRandom random)
        {
            return random.Between(0, 3) == 0 ? -1 : random.Between(0, 65534);
        }

        /// <summary>A time in ms of any size.</summary>
        public static int Time(SeededRandom random)
        {
            return (int)random.Bits(random.Between(1, 31));
        }

        public static int U16(SeededRandom random)
        {
            return random.Between(0, 65535);
        }
    }
}
