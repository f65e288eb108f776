using System.Device.Adc;
using GluteSense.Protocol;
using GluteSense.Signal;
using nanoFramework.Hardware.Esp32;

namespace GluteSense.Device
{
    /// <summary>
    /// The hot loop of the raw mode: as <see cref="SamplingLoop"/>, but each tick's codes are packed into a packet instead of being
    /// compared with the rails. A full packet is sent in the place of a stage, but never in the last tick of a block, which is left to its end.
    /// </summary>
    public sealed class RawLoop
    {
        private readonly ElectrodeInputs _inputs;
        private readonly TickGrid _grid;
        private readonly BlockSums _sums;
        private readonly BlockWork _work;
        private readonly RawStream _stream;

        /// <summary>Wires the loop.</summary>
        public RawLoop(ElectrodeInputs inputs, TickGrid grid, BlockSums sums, BlockWork work, RawStream stream)
        {
            _inputs = inputs;
            _grid = grid;
            _sums = sums;
            _work = work;
            _stream = stream;
        }

        /// <summary>Samples one block and streams its codes.</summary>
        public void SampleBlock()
        {
            int first;
            int second;
            int at;
            ulong due = _grid.DueUs;
            ulong now;
            ulong period = (ulong)_grid.PeriodUs;
            ulong end = _grid.NextBlockEnd();
            ulong begin = due;
            ulong start = _grid.StartUs;
            ulong missed = 0;
            BlockWork pending = _work.Pending;
            byte[] packet = _stream.Payload;
            int full = _stream.End;
            at = _stream.Resume(due, start);
            AdcChannel leftGlute = _inputs.First;
            AdcChannel leftHamstring = _inputs.Second;
            AdcChannel rightGlute = _inputs.Third;
            AdcChannel rightHamstring = _inputs.Last;
            int sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
            int square0 = 0, square1 = 0, square2 = 0, square3 = 0;

            do
            {
                while ((now = HighResTimer.GetCurrent()) < due)
                {
                }

                if (now - due >= period)
                {
                    ulong lost = (now - due) / period;
                    missed += lost;

                    // The samples of one packet have no gap: what is there goes now.
                    at = _stream.Send(at, due, start);
                    due += lost * period;
                    if (due >= end)
                    {
                        break;
                    }
                }

                sum0 += first = leftGlute.ReadValue();
                square0 += first * first;
                sum1 += second = leftHamstring.ReadValue();
                square1 += second * second;
                packet[at] = (byte)first;
                packet[at + 1] = (byte)((first >> 8) | (second << 4));
                packet[at + 2] = (byte)(second >> 4);

                sum2 += first = rightGlute.ReadValue();
                square2 += first * first;
                sum3 += second = rightHamstring.ReadValue();
                square3 += second * second;
                packet[at + 3] = (byte)first;
                packet[at + 4] = (byte)((first >> 8) | (second << 4));
                packet[at + 5] = (byte)(second >> 4);

                at += RawPacket.BytesPerTick;
                due += period;
                if (at >= full && due < end)
                {
                    at = _stream.Send(at, due, start);
                }
                else if (pending != null)
                {
                    pending = pending.RunNextStage();
                }
            }
            while (due < end);

            int tickUs = (int)(HighResTimer.GetCurrent() - now);
            _stream.Pause(at, due);
            if (pending != null)
            {
                pending.RunAll();
            }

            BlockSums sums = _sums;
            sums.FoldedChannel = ElectrodeInputs.NoChannel;
            sums.Sum[0] = sum0;
            sums.Sum[1] = sum1;
            sums.Sum[2] = sum2;
            sums.Sum[3] = sum3;
            sums.SumOfSquares[0] = square0;
            sums.SumOfSquares[1] = square1;
            sums.SumOfSquares[2] = square2;
            sums.SumOfSquares[3] = square3;
            _work.BlockReady(begin, due, now, (int)missed, tickUs);
        }
    }
}
