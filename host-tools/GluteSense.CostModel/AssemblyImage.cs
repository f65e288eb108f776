namespace GluteSense.CostModel;

/// <summary>An assembly in memory.</summary>
/// <param name="Code">The PE file.</param>
/// <param name="Symbols">Its portable PDB, so that stack traces keep their line numbers; null when there is none.</param>
public sealed record AssemblyImage(byte[] Code, byte[]? Symbols)
{
    /// <summary>Reads an assembly and the symbols beside it.</summary>
    public static AssemblyImage Read(string path)
    {
        string symbols = Path.ChangeExtension(path, ".pdb");
        return new AssemblyImage(File.ReadAllBytes(path), File.Exists(symbols) ? File.ReadAllBytes(symbols) : null);
    }
}
