using GluteSense.Calibration;
using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// Measures a stretch of a side's history into a <see cref="Segment"/>: rms of both muscles, their peaks, log ratio. <see cref="Begin"/> and
    /// <see cref="Close"/> take the running totals at both ends while the history still has them; the rest may follow in later ticks.
    /// </summary>
    public sealed class SegmentBuilder
    {
        private const int MostExcludedBlocks = 63;

        // A power that lies less than an eighth of rest's above rest can not be told from rest: over a rep of 1.5 s the SD of rest's own mean power is
        // 5 % of it (√(2/750) for 750 samples), over a stride of 0.7 s 7.6 %, that of the baseline 2 %: an eighth is 2.4 and 1.6 SD. In amplitude 35 % of
        // rest. That there is a floor matters, not where: the study 'verdict' in docs/validation.md.
        private const int FloorShift = 3;

        private readonly int _side;
        private readonly BlockTimeline _timeline;
        private readonly CalibrationState _calibration;
        private readonly ChannelQuality _quality;
        private readonly MuscleSegment _glute;
        private readonly MuscleSegment _hamstring;
        private int _startMs;
        private int _durationMs;
        private long _totalBefore;
        private int _firstBlock;
        private int _blocks;
        private int _excludedBlocks;

        /// <summary>Creates the builder of one side.</summary>
        public SegmentBuilder(int side, BlockTimeline timeline, SideHistory history, CalibrationState calibration, ChannelQuality quality)
        {
            _side = side;
            _timeline = timeline;
            _calibration = calibration;
            _quality = quality;
            _glute = new MuscleSegment(history.Glute, timeline);
            _hamstring = new MuscleSegment(history.Hamstring, timeline);
        }

        /// <summary>Begins a segment at a block.</summary>
        public void Begin(int block)
        {
            BlockTimeline timeline = _timeline;
            _firstBlock = block;
            _startMs = timeline.StartMs(block);
            _totalBefore = timeline.TotalBefore(block);
            _glute.Begin(block);
            _hamstring.Begin(block);
        }

        /// <summary>Looks for the glute's largest block in a stretch, after what was looked at before.</summary>
        public void LookForGlutePeak(int first, int last)
        {
            _glute.LookForPeak(first, last);
        }

        /// <summary>The same for the hamstring.</summary>
        public void LookForHamstringPeak(int first, int last)
        {
            _hamstring.LookForPeak(first, last);
        }

        /// <summary>Sums the segment up to and with a block: its end, or the newest block of one that lasts.</summary>
        public void Close(int lastBlock)
        {
            BlockTimeline timeline = _timeline;
            int end = lastBlock + 1;
            long total = timeline.TotalBefore(end) - _totalBefore;
            int samples = BlockTimeline.Samples(total);
            _glute.Close(end, samples);
            _hamstring.Close(end, samples);
            _blocks = BlockTimeline.Blocks(total);
            _excludedBlocks = end - _firstBlock - _blocks;
            _durationMs = timeline.StartMs(lastBlock) + timeline.BlockMs - _startMs;
        }

        /// <summary>Blocks up to the last <see cref="Close"/>, those left out not counted.</summary>
        public int Blocks
        {
            get { return _blocks; }
        }

        /// <summary>
        /// ln(G/H) in 1/4096 up to the last <see cref="Close"/>. A muscle whose power can not be told from rest counts with the least that can: a silent
        /// glute is what a cue is for. <see cref="Measured.UnavailableLogRatio"/> while that holds for both.
        /// </summary>
        public int LogRatioSoFarQ12()
        {
            int glute = MuscleChannels.Glute(_side);
            long restQ8 = _calibration.RestVarianceQ8(glute);
            long gluteQ8 = _glute.VarianceQ8 - restQ8;
            long gluteFloorQ8 = (restQ8 >> FloorShift) + 1;
            restQ8 = _calibration.RestVarianceQ8(glute + 1);
            long hamstringQ8 = _hamstring.VarianceQ8 - restQ8;
            long hamstringFloorQ8 = (restQ8 >> FloorShift) + 1;
            if (gluteQ8 < gluteFloorQ8)
            {
                gluteQ8 = hamstringQ8 < hamstringFloorQ8 ? 0 : gluteFloorQ8;
            }

            return LogRatio.OfPowersQ12(gluteQ8, hamstringQ8 < hamstringFloorQ8 ? hamstringFloorQ8 : hamstringQ8);
        }

        /// <summary>Writes the segment but for its log ratio.</summary>
        public void MeasureAmplitudes(Segment result, bool isStride)
        {
            int side = _side;
            int startMs = _startMs;
            result.Side = side;
            result.IsStride = isStride;
            result.StartMs = startMs;
            result.DurationMs = _durationMs;
            result.ExcludedBlocks = _excludedBlocks < MostExcludedBlocks ? _excludedBlocks : MostExcludedBlocks;
            int channel = MuscleChannels.Glute(side);
            bool usable = (_quality.Flags(channel) & ChannelQuality.Unusable) == 0;
            result.PeakGluteMs = usable ? _glute.PeakAfterMs(startMs) : Measured.Unavailable;
            result.GluteRmsQ4 = usable ? _glute.RmsQ4(_calibration.RestVarianceQ8(channel)) : Measured.Unavailable;
            channel++;
            usable = (_quality.Flags(channel) & ChannelQuality.Unusable) == 0;
            result.PeakHamstringMs = usable ? _hamstring.PeakAfterMs(startMs) : Measured.Unavailable;
            result.HamstringRmsQ4 = usable ? _hamstring.RmsQ4(_calibration.RestVarianceQ8(channel)) : Measured.Unavailable;
        }

        /// <summary>Writes the log ratio of a segment that has its amplitudes.</summary>
        public void MeasureLogRatio(Segment result)
        {
            bool measured = result.GluteRmsQ4 >= 0 && result.HamstringRmsQ4 >= 0;
            result.LogRatioQ12 = measured ? LogRatioSoFarQ12() : Measured.UnavailableLogRatio;
        }
    }
}
