using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>The stages of one block's work: first the pipeline's, then the reports. One stage costs at most one notification.</summary>
    public sealed class BlockWork
    {
        private const int LiveStage = BlockPipeline.StageCount;
        private const int SegmentStage = LiveStage + 1;
        private const int FirstSendStage = LiveStage + 2;
        private const int SecondSendStage = LiveStage + 3;
        private const int StageCount = LiveStage + 4;

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
                case LiveStage:
                    _reports.SendLive(_pipeline, _sums);
                    break;
                case SegmentStage:
                    _reports.QueueSegment(_pipeline.FinishedSegment(0));
                    _reports.QueueSegment(_pipeline.FinishedSegment(1));
                    break;
                case FirstSendStage:
                    _reports.SendOldestEvent();
                    break;
                case SecondSendStage:
                    _reports.SendOldestEvent();
                    _pending = false;
                    break;
                default:
                    _pipeline.RunStage(stage);
                    break;
            }
        }
    }
}
