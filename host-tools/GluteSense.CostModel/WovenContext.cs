using System.Reflection;
using System.Runtime.Loader;

namespace GluteSense.CostModel;

/// <summary>Where woven assemblies live: they find each other here, and everything else where the host found it.</summary>
internal sealed class WovenContext : AssemblyLoadContext
{
    private readonly Dictionary<string, Assembly> _woven = [];

    public WovenContext()
        : base("woven")
    {
    }

    /// <summary>Loads an assembly after those it refers to.</summary>
    public Assembly Add(AssemblyImage image)
    {
        using var code = new MemoryStream(image.Code);
        using MemoryStream? symbols = image.Symbols is null ? null : new MemoryStream(image.Symbols);
        Assembly assembly = LoadFromStream(code, symbols);
        _woven[assembly.GetName().Name!] = assembly;
        return assembly;
    }

    protected override Assembly? Load(AssemblyName assemblyName) => _woven.GetValueOrDefault(assemblyName.Name!);
}
