namespace GluteSense.Ownership
{
    /// <summary>First byte of a write on the owner characteristic.</summary>
    public enum OwnerOpcode
    {
        /// <summary>Proves knowledge of the owner key.</summary>
        Prove = 1,

        /// <summary>Sets a new owner key, in the button's window.</summary>
        Claim = 2,
    }
}
