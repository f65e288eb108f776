using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>All that depends on the sampling rate, made anew when the rate changes (in idle, where allocating costs no tick).</summary>
    public sealed class Measurement
    {
        /// <summary>The rate.</summary>
        public readonly SamplingRate Rate;

        /// <summary>Proof of the rate.</summary>
        public readonly RateMonitor Monitor = new RateMonitor();

        /// <summary>What is done with a block.</summary>
        public readonly BlockPipeline Pipeline;

        /// <summary>The same, cut into stages, with the reports.</summary>
        public readonly BlockWork Work;

        /// <summary>The hot loop.</summary>
        public readonly SamplingLoop Loop;

        /// <summary>Makes it.</summary>
        public Measurement(ElectrodeInputs inputs, SamplingRate rate, CalibrationState calibration, ChannelQuality quality, Reports reports)
        {
            Rate = rate;
            BlockSums sums = new BlockSums();
            Pipeline = new BlockPipeline(sums, calibration, quality, rate.BlockMs);
            Work = new BlockWork(Pipeline, sums, reports);
            Loop = new SamplingLoop(inputs, rate, sums, Work, Monitor);
        }
    }
}
