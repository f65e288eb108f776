namespace GluteSense.Feedback
{
    /// <summary>Which sets are cued; values are on the wire and in the settings.</summary>
    public enum CuePlan
    {
        /// <summary>None.</summary>
        Off = 0,

        /// <summary>All.</summary>
        Always = 1,

        /// <summary>Sets 1-4 all, 5-8 every second one, later ones none (DESIGN section 3: 100, 50, 0 %).</summary>
        Fading = 2,
    }
}
