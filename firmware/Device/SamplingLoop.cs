using System.Device.Adc;
using GluteSense.Signal;
using nanoFramework.Hardware.Esp32;

namespace GluteSense.Device
{
    /// <summary>
    /// The hot loop: polls the µs clock, reads four channels a tick, sums in locals, and runs one stage of the last block's work
    /// per tick. A missed tick is counted and its slot passed over, so that ticks stay on the clock's grid; a gap beyond the block's end is counted in that block,
    /// and the next one starts after it.
    /// </summary>
    /// <remarks>
    /// Per sample and channel: Σx, Σx² and a rail count; int32 is enough (Signal.BlockSums). Nothing is allocated. Everything the loop
    /// touches per tick is a local: on the interpreter a field costs three times a local.
    /// </remarks>
    public sealed class SamplingLoop
    {
        private readonly ElectrodeInputs _inputs;
        private readonly BlockSums _sums;
        private readonly BlockWork _work;
        private readonly RateMonitor _monitor;
        private readonly SamplingRate _rate;
        private ulong _startUs;
        private ulong _dueUs;
        private ulong _lastTickUs;

        /// <summary>Wires the loop.</summary>
        public SamplingLoop(ElectrodeInputs inputs, SamplingRate rate, BlockSums sums, BlockWork work, RateMonitor monitor)
        {
            _inputs = inputs;
            _rate = rate;
            _sums = sums;
            _work = work;
            _monitor = monitor;
        }

        /// <summary>Time of the next due tick since the mode began, in ms.</summary>
        public int ElapsedMs
        {
            get { return (int)((_dueUs - _startUs) / 1000); }
        }

        /// <summary>Starts the grid: the first tick is one period from now.</summary>
        public void Begin()
        {
            _startUs = HighResTimer.GetCurrent() + (ulong)_rate.PeriodUs;
            _dueUs = _startUs;
            _lastTickUs = _startUs - (ulong)_rate.PeriodUs;
            _monitor.Reset();
        }

        /// <summary>Samples one block. The stages of the block before it are done when it returns.</summary>
        public void SampleBlock()
        {
            AdcChannel leftGlute = _inputs.LeftGlute;
            AdcChannel leftHamstring = _inputs.LeftHamstring;
            AdcChannel rightGlute = _inputs.RightGlute;
            AdcChannel rightHamstring = _inputs.RightHamstring;
            BlockWork work = _work;
            ulong due = _dueUs;
            ulong tick = _lastTickUs;
            int startMs = (int)((due - _startUs) / 1000);
            int period = _rate.PeriodUs;
            int slots = _rate.TicksPerBlock;
            int stages = work.PendingStages;
            int stage = 0;
            int count = 0;
            int missed = 0;
            int sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
            int square0 = 0, square1 = 0, square2 = 0, square3 = 0;
            int rail0 = 0, rail1 = 0, rail2 = 0, rail3 = 0;

            while (slots > 0)
            {
                ulong now = HighResTimer.GetCurrent();
                if (now < due)
                {
                    continue;
                }

                int late = (int)(now - due);
                if (late >= period)
                {
                    int lost = late / period;
                    missed += lost;
                    slots -= lost;
                    due += (ulong)(lost * period);
                    if (slots <= 0)
                    {
                        break;
                    }
                }

                int code = leftGlute.ReadValue();
                sum0 += code;
                square0 += code * code;
                if (code <= Board.RailLowCode || code >= Board.RailHighCode)
                {
                    rail0++;
                }

                code = leftHamstring.ReadValue();
                sum1 += code;
                square1 += code * code;
                if (code <= Board.RailLowCode || code >= Board.RailHighCode)
                {
                    rail1++;
                }

                code = rightGlute.ReadValue();
                sum2 += code;
                square2 += code * code;
                if (code <= Board.RailLowCode || code >= Board.RailHighCode)
                {
                    rail2++;
                }

                code = rightHamstring.ReadValue();
                sum3 += code;
                square3 += code * code;
                if (code <= Board.RailLowCode || code >= Board.RailHighCode)
                {
                    rail3++;
                }

                tick = now;
                due += (ulong)period;
                slots--;
                count++;
                if (stage < stages)
                {
                    work.RunStage(stage);
                    stage++;
                }
            }

            // Too many ticks were missed to spread the work over them: finish it before its sums are overwritten.
            while (stage < stages)
            {
                work.RunStage(stage);
                stage++;
            }

            BlockSums sums = _sums;
            sums.Sum[0] = sum0;
            sums.Sum[1] = sum1;
            sums.Sum[2] = sum2;
            sums.Sum[3] = sum3;
            sums.SumOfSquares[0] = square0;
            sums.SumOfSquares[1] = square1;
            sums.SumOfSquares[2] = square2;
            sums.SumOfSquares[3] = square3;
            sums.RailCount[0] = rail0;
            sums.RailCount[1] = rail1;
            sums.RailCount[2] = rail2;
            sums.RailCount[3] = rail3;
            sums.SampleCount = count;
            sums.MissedTicks = missed;
            sums.StartMs = startMs;
            _monitor.Add(count, missed, (long)(tick - _lastTickUs));
            _lastTickUs = tick;
            _dueUs = due;
            work.BlockReady();
        }
    }
}
