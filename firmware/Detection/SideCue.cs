using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>The cue of one side in whatever mode, with its reference sets of the session: one per exercise and one for runs.</summary>
    public sealed class SideCue
    {
        private readonly ReferenceSet[] _exercises = new ReferenceSet[ExerciseCatalog.Count];
        private readonly ReferenceSet _run;
        private readonly RepCue _repCue = new RepCue();
        private readonly CueDetector _runCue = new CueDetector();
        private ReferenceSet _reference;
        private DeviceMode _mode;

        /// <summary>Makes the empty sets.</summary>
        public SideCue()
        {
            for (int exercise = 0; exercise < _exercises.Length; exercise++)
            {
                _exercises[exercise] = new ReferenceSet(ReferenceSet.Reps);
            }

            _run = new ReferenceSet(ReferenceSet.Strides);
            _reference = _run;
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
            _mode = mode;
            _reference = mode == DeviceMode.Exercise ? _exercises[exercise] : _run;
            _repCue.Begin(_reference);
            _runCue.Begin(_reference);
        }

        /// <summary>Empties all reference sets: electrodes or baseline are not the same any more.</summary>
        public void Forget()
        {
            for (int exercise = 0; exercise < _exercises.Length; exercise++)
            {
                _exercises[exercise].Forget();
            }

            _run.Forget();
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
