using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>The stages of one block's work: first the pipeline's, then the reports. One stage costs at most one notification.</summary>
    public sealed class BlockWork
    {
        // Events before features: on a link too narrow for both, a segment or an answer matters more than one block's features.
        private const int SegmentStage = BlockPipeline.StageCount;
        private const int FirstSendStage = SegmentStage + 1;
        private const int SecondSendStage = SegmentStage + 2;
        private const int LiveStage = SegmentStage + 3;
        private const int StageCount = SegmentStage + 4;

        private readonly BlockPipeline _pipeline;
        private readonly BlockSums _sums;
        private readonly Reports _reports;
        private bool _pending;

        /// <summary>Wires the work.</summary>
        public BlockWork(BlockPipeline pipeline, BlockSums sums, Reports reports)
        {
            _pipeline = pipeline;
            _sums = sums;
            _reports = reports;
        }

        /// <summary>Stages that wait: all of them after a block, none after the last one ran.</summary>
        public int PendingStages
        {
            get { return _pending ? StageCount : 0; }
        }

        /// <summary>A block's sums are complete.</summary>
        public void BlockReady()
        {
            _pending = true;
        }

        /// <summary>Drops what waits: a mode begins.</summary>
        public void Begin()
        {
            _pending = false;
        }

        /// <summary>Runs all waiting stages at once: the mode has ended, no tick can be late.</summary>
        public void RunAll()
        {
            int stages = PendingStages;
            for (int stage = 0; stage < stages; stage++)
            {
                RunStage(stage);
            }
        }

        /// <summary>Runs one stage.</summary>
        public void RunStage(int stage)
        {
            switch (stage)
            {
                case SegmentStage:
                    _reports.QueueSegment(_pipeline.FinishedSegment(0));
                    _reports.QueueSegment(_pipeline.FinishedSegment(1));
                    break;
                case FirstSendStage:
                    _reports.SendOldestEvent();
                    break;
                case SecondSendStage:
                    _reports.SendOldestEvent();
                    break;
                case LiveStage:
                    _reports.SendLive(_pipeline, _sums);
                    _pending = false;
                    break;
                default:
                    _pipeline.RunStage(stage);
                    break;
            }
        }
    }
}
