namespace GluteSense.Calibration
{
    /// <summary>What an activation is relative to; travels with every number (DESIGN section 3).</summary>
    public enum ReferenceKind
    {
        /// <summary>No reference: activation, glute share and symmetry index are unavailable, the share is a raw share.</summary>
        None = 0,

        /// <summary>The largest rms of the session itself.</summary>
        SessionPeak = 1,

        /// <summary>A submaximal reference contraction.</summary>
        Submaximal = 2,

        /// <summary>A maximal voluntary isometric contraction.</summary>
        Mvic = 3,
    }
}
