namespace GluteSense.Device
{
    /// <summary>Who takes what was made of a block.</summary>
    public sealed class BlockConsumers
    {
        /// <summary>The owner, over the air.</summary>
        public readonly Reports Reports;

        /// <summary>The wearer, by motor and LED.</summary>
        public readonly Care Care;

        /// <summary>The run log.</summary>
        public readonly RunRecorder Recorder;

        /// <summary>Collects them.</summary>
        public BlockConsumers(Reports reports, Care care, RunRecorder recorder)
        {
            Reports = reports;
            Care = care;
            Recorder = recorder;
        }
    }
}
