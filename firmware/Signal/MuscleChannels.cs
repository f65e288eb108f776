namespace GluteSense.Signal
{
    /// <summary>Order of the four electrode pairs, everywhere: in arrays, packets and files.</summary>
    public static class MuscleChannels
    {
        /// <summary>Left gluteus maximus.</summary>
        public const int LeftGlute = 0;

        /// <summary>Left hamstring (biceps femoris).</summary>
        public const int LeftHamstring = 1;

        /// <summary>Right gluteus maximus.</summary>
        public const int RightGlute = 2;

        /// <summary>Right hamstring (biceps femoris).</summary>
        public const int RightHamstring = 3;

        /// <summary>Number of channels.</summary>
        public const int Count = 4;

        /// <summary>Number of body sides; side 0 is left, 1 is right.</summary>
        public const int Sides = 2;

        /// <summary>The glute channel of a side (0 left, 1 right).</summary>
        public static int Glute(int side)
        {
            return side << 1;
        }

        /// <summary>The hamstring channel of a side (0 left, 1 right).</summary>
        public static int Hamstring(int side)
        {
            return (side << 1) + 1;
        }
    }
}
