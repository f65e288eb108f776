namespace nanoFramework.Runtime.Native
{
    /// <summary>Kinds of reboot; only the normal one is modelled.</summary>
    public enum RebootOption
    {
        /// <summary>The processor starts anew.</summary>
        NormalReboot = 0,

        /// <summary>Not modelled.</summary>
        EnterNanoBooter = 1,

        /// <summary>Not modelled.</summary>
        ClrOnly = 2,

        /// <summary>Not modelled.</summary>
        EnterProprietaryBooter = 8,
    }
}
