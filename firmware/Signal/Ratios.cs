namespace GluteSense.Signal
{
    /// <summary>Activation, glute share and symmetry index in integers. Nothing saturates: %MVIC passes 200 % (DESIGN section 2).</summary>
    /// <remarks>
    /// References are rms values in 1/16 count, 1..32 760 (15 bit). The two rms values of a share may have any common scale up to 29 bit
    /// (1024·n·rms: 1024·128·2047.5 &lt; 2²⁹). Products of rms and reference stay below 2⁴⁴, times 1000 below 2⁵⁴, in 64 bit; one division,
    /// rounded to nearest.
    /// </remarks>
    public static class Ratios
    {
        /// <summary>activation = 1000·rms/rmsReference in ‰; <see cref="Measured.Unavailable"/> without a rms or a reference.</summary>
        public static int ActivationPermille(int rmsQ4, int referenceRmsQ4)
        {
            if (rmsQ4 < 0 || referenceRmsQ4 <= 0)
            {
                return Measured.Unavailable;
            }

            return (int)((1000L * rmsQ4 + (referenceRmsQ4 >> 1)) / referenceRmsQ4);
        }

        /// <summary>
        /// share = 1000·G/(G + H) in ‰ with G and H each divided by its reference; pass 1 and 1 for the raw share.
        /// <see cref="Measured.Unavailable"/> when a value or reference is missing or both muscles are silent.
        /// </summary>
        public static int SharePermille(int gluteRms, int hamstringRms, int gluteReferenceQ4, int hamstringReferenceQ4)
        {
            if (gluteRms < 0 || hamstringRms < 0 || gluteReferenceQ4 <= 0 || hamstringReferenceQ4 <= 0)
            {
                return Measured.Unavailable;
            }

            // G/ref(G) over G/ref(G) + H/ref(H), brought to one denominator: no rounding before the end.
            long glute = (long)gluteRms * hamstringReferenceQ4;
            long whole = glute + (long)hamstringRms * gluteReferenceQ4;
            return whole == 0 ? Measured.Unavailable : (int)((1000L * glute + (whole >> 1)) / whole);
        }

        /// <summary>
        /// symmetry index = (R − L)/(½(R + L)), in ‰ (−2000..2000) of two activations in ‰;
        /// false when one is missing or both are 0.
        /// </summary>
        public static bool TrySymmetryPermille(int leftPermille, int rightPermille, out int symmetryPermille)
        {
            symmetryPermille = 0;
            long sum = (long)leftPermille + rightPermille;
            if (leftPermille < 0 || rightPermille < 0 || sum == 0)
            {
                return false;
            }

            long scaled = 2000L * ((long)rightPermille - leftPermille);
            symmetryPermille = (int)((scaled + (scaled >= 0 ? sum >> 1 : -(sum >> 1))) / sum);
            return true;
        }
    }
}
