namespace GluteSense.Protocol
{
    /// <summary>What a set or run says of one side against the wearer's own reference set (DESIGN section 3); never more than that.</summary>
    public enum VerdictValue
    {
        /// <summary>No verdict, for a <see cref="WithheldReason"/>.</summary>
        Withheld = 0,

        /// <summary>The glute's share was lower than in the reference set.</summary>
        Reduced = 1,

        /// <summary>A share lower by 20 % is excluded.</summary>
        NotReduced = 2,

        /// <summary>Neither could be shown with this many segments.</summary>
        Undecided = 3,
    }
}
