using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Signal;

namespace GluteSense.Firmware.Tests.Support
{
    /// <summary>One side with its history, calibration and quality, fed with amplitudes instead of samples.</summary>
    public sealed class SideBench
    {
        public const int SamplesPerBlock = 25;

        private readonly BlockPower _power = new BlockPower();
        private readonly int _blockMs;

        public readonly int Side;
        public readonly BlockTimeline Timeline;
        public readonly SideHistory History = new SideHistory();
        public readonly CalibrationState Calibration = new CalibrationState();
        public readonly ChannelQuality Quality = new ChannelQuality(100, 3900);
        public readonly SegmentBuilder Builder;

        public SideBench(int side, int blockMs)
        {
            Side = side;
            _blockMs = blockMs;
            Timeline = new BlockTimeline(blockMs);
            Builder = new SegmentBuilder(side, Timeline, History, Calibration, Quality);
        }

        public double BlockSeconds
        {
            get { return _blockMs / 1000.0; }
        }

        public int NextStartMs
        {
            get { return Timeline.Count * _blockMs; }
        }

        public void Reset()
        {
            Timeline.Reset();
            History.Reset();
        }

        /// <summary>Adds a block of these rms values in 1/16 count (0..32760).</summary>
        public void Add(double gluteQ4, double hamstringQ4)
        {
            Add(gluteQ4, hamstringQ4, SamplesPerBlock);
        }

        public void Add(double gluteQ4, double hamstringQ4, int samples)
        {
            Set(MuscleChannels.Glute(Side), gluteQ4, samples);
            Set(MuscleChannels.Hamstring(Side), hamstringQ4, samples);
            Timeline.Add(NextStartMs, samples, false);
            History.Add(_power, Side);
        }

        /// <summary>Adds a block that was sampled but is left out.</summary>
        public void AddExcluded()
        {
            Timeline.Add(NextStartMs, SamplesPerBlock, true);
            History.AddExcluded(1);
        }

        /// <summary>Adds blocks that were never sampled.</summary>
        public void AddLost(int blocks)
        {
            Timeline.AddLost(blocks, NextStartMs + blocks * _blockMs);
            History.AddExcluded(blocks);
        }

        /// <summary>Lets a channel's quality see a block without signal.</summary>
        public void TakeOff(int channel)
        {
            Quality.Process(Codes.Block(channel, Codes.Constant(SamplesPerBlock, 2048)), channel);
        }

        /// <summary>Measures a stretch the way a stride is measured.</summary>
        public Segment Measure(int first, int last, bool isStride)
        {
            Segment segment = new Segment();
            Measure(segment, first, last, isStride);
            return segment;
        }

        public void Measure(Segment segment, int first, int last, bool isStride)
        {
            Builder.Begin(first);
            Builder.Close(last);
            Builder.LookForGlutePeak(first, last);
            Builder.LookForHamstringPeak(first, last);
            Builder.MeasureAmplitudes(segment, isStride);
            Builder.MeasureLogRatio(segment);
        }

        private void Set(int channel, double rmsQ4, int samples)
        {
            // 256·variance = (16·rms)².
            _power.RmsQ4[channel] = (int)(rmsQ4 + 0.5);
            _power.PowerSumQ8[channel] = (long)(rmsQ4 * rmsQ4) * samples;
        }
    }
}
