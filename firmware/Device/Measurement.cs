using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>What belongs to one sampling rate: made at start and anew when the rate changes, which happens in idle only.</summary>
    public sealed class Measurement
    {
        /// <summary>The rate.</summary>
        public readonly SamplingRate Rate;

        /// <summary>When ticks and blocks are due.</summary>
        public readonly TickGrid Grid;

        /// <summary>Sums of the last block.</summary>
        public readonly BlockSums Sums = new BlockSums();

        /// <summary>Proof of the rate.</summary>
        public readonly RateMonitor Monitor = new RateMonitor();

        /// <summary>What is done with a block.</summary>
        public readonly BlockPipeline Pipeline;

        /// <summary>Mains, measured over a second of one channel at a time.</summary>
        public readonly MainsMeter Mains;

        /// <summary>Shortest time of a block's last tick since the mode began, in µs: what a tick takes when nothing comes between.</summary>
        public int TickUs;

        /// <summary>True when the last block is left out of segments.</summary>
        public bool IsBlockExcluded;

        /// <summary>Blocks left out since the mode began.</summary>
        public int ExcludedBlocks;

        /// <summary>Makes all buffers.</summary>
        public Measurement(SamplingRate rate, CalibrationState calibration, ChannelQuality quality)
        {
            Rate = rate;
            Grid = new TickGrid(rate);
            Mains = new MainsMeter(rate.RateHz);
            Pipeline = new BlockPipeline(Sums, calibration, quality, rate.BlockMs);
        }

        /// <summary>Starts a mode; its ticks begin with <see cref="TickGrid.Begin"/>.</summary>
        public void Begin()
        {
            Monitor.Reset();
            TickUs = 0;
            IsBlockExcluded = false;
            ExcludedBlocks = 0;
        }
    }
}
