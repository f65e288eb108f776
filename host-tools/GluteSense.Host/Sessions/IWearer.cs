namespace GluteSense.Host.Sessions;

/// <summary>Whoever wears the device: a person who is asked on the screen, or the virtual wearer.</summary>
public interface IWearer
{
    /// <summary>Asks for a task, just before the device starts to measure it.</summary>
    void Ask(WearerTask task);
}
