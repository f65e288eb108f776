using System.Device.Adc;

namespace GluteSense.Device
{
    /// <summary>The four ADC channels in the order of Signal.MuscleChannels. Fields, so that the loop loads each once per block.</summary>
    public sealed class ElectrodeInputs
    {
        /// <summary>Left gluteus maximus.</summary>
        public readonly AdcChannel LeftGlute;

        /// <summary>Left hamstring.</summary>
        public readonly AdcChannel LeftHamstring;

        /// <summary>Right gluteus maximus.</summary>
        public readonly AdcChannel RightGlute;

        /// <summary>Right hamstring.</summary>
        public readonly AdcChannel RightHamstring;

        /// <summary>Takes four open channels.</summary>
        public ElectrodeInputs(AdcChannel leftGlute, AdcChannel leftHamstring, AdcChannel rightGlute, AdcChannel rightHamstring)
        {
            LeftGlute = leftGlute;
            LeftHamstring = leftHamstring;
            RightGlute = rightGlute;
            RightHamstring = rightHamstring;
        }
    }
}
