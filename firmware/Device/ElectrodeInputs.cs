using System.Device.Adc;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>
    /// The four ADC channels in the order of Signal.MuscleChannels, but for one that is folded: it changes places with the last, so that the loop folds what it
    /// has read last. Fields, so that the loop loads each once per block.
    /// </summary>
    public sealed class ElectrodeInputs
    {
        /// <summary>No channel is folded.</summary>
        public const int NoChannel = -1;

        /// <summary>Read first in a tick: left gluteus maximus, unless it is folded.</summary>
        public AdcChannel First;

        /// <summary>Read second: left hamstring, unless it is folded.</summary>
        public AdcChannel Second;

        /// <summary>Read third: right gluteus maximus, unless it is folded.</summary>
        public AdcChannel Third;

        /// <summary>Read last: the folded channel, or the right hamstring.</summary>
        public AdcChannel Last;

        /// <summary>The channel that is folded in blocks that begin from now on, or <see cref="NoChannel"/>.</summary>
        public int Folded = NoChannel;

        /// <summary>Where its codes are added; null while none is folded.</summary>
        public ushort[] Bins;

        /// <summary>Bin of the next block's first tick; the loop keeps it from block to block.</summary>
        public int NextBin;

        /// <summary>Takes four open channels.</summary>
        public ElectrodeInputs(AdcChannel leftGlute, AdcChannel leftHamstring, AdcChannel rightGlute, AdcChannel rightHamstring)
        {
            First = leftGlute;
            Second = leftHamstring;
            Third = rightGlute;
            Last = rightHamstring;
        }

        /// <summary>Chooses the channel that is folded from the next block on; one that goes on keeps its bin.</summary>
        /// <param name="channel">Channel, 0..3, or <see cref="NoChannel"/>.</param>
        /// <param name="bins">Where its codes are added.</param>
        public void Fold(int channel, ushort[] bins)
        {
            if (channel == Folded)
            {
                return;
            }

            SwapWithLast(Folded);
            SwapWithLast(channel);
            Folded = channel;
            Bins = channel == NoChannel ? null : bins;
            NextBin = 0;
        }

        private void SwapWithLast(int channel)
        {
            AdcChannel last = Last;
            switch (channel)
            {
                case MuscleChannels.LeftGlute:
                    Last = First;
                    First = last;
                    break;
                case MuscleChannels.LeftHamstring:
                    Last = Second;
                    Second = last;
                    break;
                case MuscleChannels.RightGlute:
                    Last = Third;
                    Third = last;
                    break;
            }
        }
    }
}
