using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>The last blocks of both muscles of a side.</summary>
    public sealed class SideHistory
    {
        /// <summary>The glute.</summary>
        public readonly MuscleHistory Glute = new MuscleHistory();

        /// <summary>The hamstring.</summary>
        public readonly MuscleHistory Hamstring = new MuscleHistory();

        /// <summary>Blocks added since the last reset; the newest has the number Count − 1.</summary>
        public int Count
        {
            get { return Glute.Count; }
        }

        /// <summary>Glute rms plus hamstring rms of the newest block in 1/16 count; of the last good one while blocks are left out.</summary>
        public int LastActivityQ4
        {
            get { return Glute.LastRmsQ4 + Hamstring.LastRmsQ4; }
        }

        /// <summary>Forgets all blocks.</summary>
        public void Reset()
        {
            Glute.Reset();
            Hamstring.Reset();
        }

        /// <summary>Adds the newest block.</summary>
        public void Add(BlockPower power, int side)
        {
            int glute = MuscleChannels.Glute(side);
            int hamstring = glute + 1;
            Glute.Add(power.RmsQ4[glute], power.PowerSumQ8[glute]);
            Hamstring.Add(power.RmsQ4[hamstring], power.PowerSumQ8[hamstring]);
        }

        /// <summary>Adds blocks that are left out.</summary>
        public void AddExcluded(int blocks)
        {
            MuscleHistory.AddExcluded(Glute, Hamstring, blocks);
        }
    }
}
