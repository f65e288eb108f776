namespace GluteSense.Host.Results;

/// <summary>The two sides of the body.</summary>
public sealed record SidesResult(SideResult Left, SideResult Right)
{
    /// <summary>A side by its number, 0 left, 1 right.</summary>
    public SideResult Side(int side)
    {
        return side == 0 ? Left : Right;
    }
}
