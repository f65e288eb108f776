namespace GluteSense.Detection
{
    /// <summary>Exercises as data; the index is the number on the wire (PROTOCOL.md section 6).</summary>
    public static class ExerciseCatalog
    {
        /// <summary>Two-legged bridge.</summary>
        public const int Bridge = 0;

        /// <summary>Single-leg Romanian deadlift.</summary>
        public const int SingleLegRdl = 1;

        /// <summary>Number of exercises.</summary>
        public const int Count = 2;

        /// <summary>Name of an exercise as commands and files write it.</summary>
        public static string Name(int exercise)
        {
            return exercise == Bridge ? "bridge" : "slrdl";
        }
    }
}
