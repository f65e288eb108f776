using System.Device.Adc;
using GluteSense.Signal;
using nanoFramework.Hardware.Esp32;

namespace GluteSense.Device
{
    /// <summary>
    /// The hot loop: polls the µs clock, reads four channels a tick, sums in locals, and runs one stage of the last block's work
    /// per tick. A missed tick is counted and passed over, so that ticks stay on the clock's grid.
    /// </summary>
    /// <remarks>
    /// Per sample and channel: Σx, Σx² and a rail count; int32 is enough (Signal.BlockSums). The last channel is folded besides while a second of mains is
    /// measured (<see cref="ElectrodeCheck"/>). Nothing is allocated. Everything the loop
    /// touches per tick is a local: on the interpreter a field costs three times a local, the first four locals cost less than the others, and a value that is
    /// assigned within an expression is not loaded again.
    /// tests/Firmware.Cost counts it.
    /// </remarks>
    public sealed class SamplingLoop
    {
        // code is at a rail unless RailLowCode < code < RailHighCode: one unsigned comparison instead of two.
        private const int FirstGoodCode = Board.RailLowCode + 1;
        private const uint GoodCodes = Board.RailHighCode - FirstGoodCode;

        private readonly ElectrodeInputs _inputs;
        private readonly TickGrid _grid;
        private readonly BlockSums _sums;
        private readonly BlockWork _work;

        /// <summary>Wires the loop.</summary>
        public SamplingLoop(ElectrodeInputs inputs, TickGrid grid, BlockSums sums, BlockWork work)
        {
            _inputs = inputs;
            _grid = grid;
            _sums = sums;
            _work = work;
        }

        /// <summary>Samples one block. The stages of the block before it are done when it returns.</summary>
        public void SampleBlock()
        {
            int code;
            ulong now;
            ulong due = _grid.DueUs;
            ulong period = (ulong)_grid.PeriodUs;
            ulong end = _grid.NextBlockEnd();
            ulong begin = due;
            ulong missed = 0;
            ushort[] bins = _inputs.Bins;
            int bin = _inputs.NextBin;
            int folded = _inputs.Folded;
            BlockWork pending = _work.Pending;
            AdcChannel first = _inputs.First;
            AdcChannel second = _inputs.Second;
            AdcChannel third = _inputs.Third;
            AdcChannel last = _inputs.Last;
            int sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
            int square0 = 0, square1 = 0, square2 = 0, square3 = 0;
            int rail0 = 0, rail1 = 0, rail2 = 0, rail3 = 0;

            do
            {
                while ((now = HighResTimer.GetCurrent()) < due)
                {
                }

                if (now - due >= period)
                {
                    ulong lost = (now - due) / period;
                    missed += lost;
                    due += lost * period;
                    if (due >= end)
                    {
                        break;
                    }
                }

                sum0 += code = first.ReadValue();
                square0 += code * code;
                if ((uint)(code - FirstGoodCode) >= GoodCodes)
                {
                    rail0++;
                }

                sum1 += code = second.ReadValue();
                square1 += code * code;
                if ((uint)(code - FirstGoodCode) >= GoodCodes)
                {
                    rail1++;
                }

                sum2 += code = third.ReadValue();
                square2 += code * code;
                if ((uint)(code - FirstGoodCode) >= GoodCodes)
                {
                    rail2++;
                }

                sum3 += code = last.ReadValue();
                square3 += code * code;
                if ((uint)(code - FirstGoodCode) >= GoodCodes)
                {
                    rail3++;
                }

                if (bins != null)
                {
                    bins[bin] = (ushort)(bins[bin] + code);
                    if (++bin == bins.Length)
                    {
                        bin = 0;
                    }
                }

                due += period;
                if (pending != null)
                {
                    pending = pending.RunNextStage();
                }
            }
            while (due < end);

            int tickUs = (int)(HighResTimer.GetCurrent() - now);
            if (bins != null)
            {
                // Only then: the block work may have chosen another ring meanwhile, which begins at its first bin.
                _inputs.NextBin = bin;
            }

            BlockSums sums = _sums;
            if (pending != null)
            {
                // Too many ticks were missed to spread the work over them: finish it before its sums are overwritten.
                pending.RunAll();
            }

            sums.FoldedChannel = folded;
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
            _work.BlockReady(begin, due, now, (int)missed, tickUs);
        }
    }
}
