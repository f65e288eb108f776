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

        /// <summary>Mains and movement of the electrodes.</summary>
        public readonly ElectrodeCheck Check;

        /// <summary>Collects them.</summary>
        public BlockConsumers(Reports reports, Care care, RunRecorder recorder, ElectrodeCheck check)
        {
            Reports = reports;
            Care = care;
            Recorder = recorder;
            Check = check;
        }
    }
}
