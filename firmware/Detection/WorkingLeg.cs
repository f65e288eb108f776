namespace GluteSense.Detection
{
    /// <summary>Which side of an exercise does the work that is measured.</summary>
    public enum WorkingLeg
    {
        /// <summary>Both at once.</summary>
        Both = 0,

        /// <summary>The leg on the ground, or on the step.</summary>
        Standing = 1,

        /// <summary>The leg that is lifted.</summary>
        Lifted = 2,
    }
}
