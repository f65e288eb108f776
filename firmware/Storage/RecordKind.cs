namespace GluteSense.Storage
{
    /// <summary>Which record a copy in flash holds (<see cref="TwoCopyRecord"/>).</summary>
    public static class RecordKind
    {
        /// <summary>Baseline and references of the wearer.</summary>
        public const int Calibration = 1;

        /// <summary>Owner and settings.</summary>
        public const int Settings = 2;
    }
}
