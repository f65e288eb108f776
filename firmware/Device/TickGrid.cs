using nanoFramework.Hardware.Esp32;

namespace GluteSense.Device
{
    /// <summary>
    /// The grid of ticks and blocks that sampling keeps to: each tick is due one period after the last was due, whatever happened to it, so
    /// that being late does not add up. Fields, because the loops load them once per block.
    /// </summary>
    public sealed class TickGrid
    {
        /// <summary>Time between ticks in µs.</summary>
        public readonly int PeriodUs;

        /// <summary>When the mode's first tick was due, in µs since power-up.</summary>
        public ulong StartUs;

        /// <summary>When the next tick is due.</summary>
        public ulong DueUs;

        /// <summary>When the last sample was taken.</summary>
        public ulong LastTickUs;

        private readonly int _blockUs;
        private ulong _blockEndUs;
        private int _lostBlocks;
        private int _gaps;
        private long _gapUs;

        /// <summary>Creates the grid of a rate.</summary>
        public TickGrid(SamplingRate rate)
        {
            PeriodUs = rate.PeriodUs;
            _blockUs = rate.PeriodUs * rate.TicksPerBlock;
        }

        /// <summary>Time of the next due tick since the mode began, in ms.</summary>
        public int ElapsedMs
        {
            get { return (int)((DueUs - StartUs) / 1000); }
        }

        /// <summary>Gaps since the mode began: stalls of the whole device that were announced, by the flash or the Bluetooth stack.</summary>
        public int Gaps
        {
            get { return _gaps; }
        }

        /// <summary>Their total in ms; they hold no ticks, so none of them was missed.</summary>
        public int GapMs
        {
            get { return (int)(_gapUs / 1000); }
        }

        /// <summary>Starts the grid: the first tick is one period from now.</summary>
        public void Begin()
        {
            LastTickUs = HighResTimer.GetCurrent();
            StartUs = LastTickUs + (ulong)PeriodUs;
            DueUs = StartUs;
            _blockEndUs = StartUs;
            _lostBlocks = 0;
            _gaps = 0;
            _gapUs = 0;
        }

        /// <summary>Begins a block; gives the time at which the block after it begins. Blocks in which no tick is due any more are counted as lost.</summary>
        public ulong NextBlockEnd()
        {
            _blockEndUs += (ulong)_blockUs;
            while (_blockEndUs <= DueUs)
            {
                _blockEndUs += (ulong)_blockUs;
                _lostBlocks++;
            }

            return _blockEndUs;
        }

        /// <summary>Blocks without a tick since the last call.</summary>
        public int TakeLostBlocks()
        {
            int lost = _lostBlocks;
            _lostBlocks = 0;
            return lost;
        }

        /// <summary>
        /// Call between blocks after something that stops everything (a flash write): its ticks are passed over and counted as a gap, not as missed. So are
        /// those up to the next block: a block cut short would have fewer ticks than the last one has stages.
        /// </summary>
        public void SkipGap()
        {
            ulong now = HighResTimer.GetCurrent();
            if (now < DueUs)
            {
                return;
            }

            ulong blocks = (now - _blockEndUs) / (ulong)_blockUs + 1;
            ulong skippedUs = _blockEndUs + blocks * (ulong)_blockUs - DueUs;
            DueUs += skippedUs;
            LastTickUs += skippedUs;
            _gaps++;
            _gapUs += (long)skippedUs;
        }
    }
}
