using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>The cue of one side in whatever mode, against the session's reference set of that mode.</summary>
    public sealed class SideCue
    {
        private readonly int _side;
        private readonly ReferenceShelf _shelf;
        private readonly ReferenceSet _reference = new ReferenceSet(ReferenceSet.Strides);
        private readonly RepCue _repCue = new RepCue();
        private readonly CueDetector _runCue = new CueDetector();
        private int _kind = ReferenceShelf.Run;
        private DeviceMode _mode;

        /// <summary>Wires the cue of a side.</summary>
        public SideCue(int side, ReferenceShelf shelf)
        {
            _side = side;
            _shelf = shelf;
        }

        /// <summary>The reference set of the mode.</summary>
        public ReferenceSet Reference
        {
            get { return _reference; }
        }

        /// <summary>True while the wearer should be cued.</summary>
        public bool IsCueing
        {
            get { return _mode == DeviceMode.Run ? _runCue.IsCueing : _mode == DeviceMode.Exercise && _repCue.IsCueing; }
        }

        /// <summary>True when the mode has a complete reference set.</summary>
        public bool IsReady
        {
            get { return (_mode == DeviceMode.Run || _mode == DeviceMode.Exercise) && _reference.IsComplete; }
        }

        /// <summary>Starts a mode; the reference sets stay.</summary>
        public void Begin(DeviceMode mode, int exercise)
        {
            _shelf.Store(_side, _kind, _reference);
            _mode = mode;
            _kind = mode == DeviceMode.Exercise ? exercise : ReferenceShelf.Run;
            _shelf.Load(_side, _kind, _reference);
            _repCue.Begin(_reference);
            _runCue.Begin(_reference);
        }

        /// <summary>Empties all reference sets: electrodes or baseline are not the same any more.</summary>
        public void Forget()
        {
            _shelf.Forget(_side);
            _reference.Forget();
            _repCue.Begin(_reference);
            _runCue.Begin(_reference);
        }

        /// <summary>Takes the log ratio of the rep so far, in 1/4096; an unavailable one says nothing.</summary>
        public void JudgeRep(int logRatioQ12)
        {
            if (logRatioQ12 != Measured.UnavailableLogRatio)
            {
                _repCue.Judge(logRatioQ12);
            }
        }

        /// <summary>No rep lasts.</summary>
        public void EndRep()
        {
            _repCue.EndRep();
        }

        /// <summary>
        /// Takes a finished segment. One with blocks left out is not learned from: the motor may have buzzed, and a cued segment is no reference.
        /// </summary>
        public void Add(Segment segment)
        {
            int logRatioQ12 = segment.LogRatioQ12;
            if (logRatioQ12 == Measured.UnavailableLogRatio)
            {
                return;
            }

            if (_reference.IsComplete)
            {
                if (segment.IsStride)
                {
                    _runCue.Add(logRatioQ12);
                }
            }
            else if (segment.ExcludedBlocks == 0)
            {
                _reference.Add(logRatioQ12);
            }
        }
    }
}
