namespace GluteSense.Simulator.Signals;

/// <summary>Side of the body.</summary>
public enum BodySide
{
    /// <summary>The wearer's left.</summary>
    Left = 0,

    /// <summary>The wearer's right.</summary>
    Right = 1,
}
