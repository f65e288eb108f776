namespace GluteSense.Feedback
{
    /// <summary>What the wearer did with the button.</summary>
    public enum ButtonGesture
    {
        /// <summary>Nothing that has a meaning.</summary>
        None = 0,

        /// <summary>Pressed and released within a second.</summary>
        ShortPress = 1,

        /// <summary>Held for 3 s: opens the window for a new owner.</summary>
        LongPress = 2,

        /// <summary>Held for 8 s: sleep. The same press was a long one before.</summary>
        VeryLongPress = 3,
    }
}
