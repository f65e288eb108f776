namespace GluteSense.Detection
{
    /// <summary>Exercises as data; the index is the number on the wire (PROTOCOL.md section 6).</summary>
    public static class ExerciseCatalog
    {
        /// <summary>Two-legged bridge.</summary>
        public const int Bridge = 0;

        /// <summary>Single-leg Romanian deadlift.</summary>
        public const int SingleLegRdl = 1;

        private static readonly string[] Names = { "bridge", "slrdl" };

        /// <summary>Number of exercises.</summary>
        public static int Count
        {
            get { return Names.Length; }
        }

        /// <summary>Name of an exercise as commands and files write it.</summary>
        public static string Name(int exercise)
        {
            return Names[exercise];
        }
    }
}
