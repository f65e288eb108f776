using System.Runtime.InteropServices;
using GluteSense.NanoFakes;
using Mono.Cecil;

namespace GluteSense.CostModel;

/// <summary>Finds the assemblies that woven ones refer to: each other first, then the fakes, then the framework that runs.</summary>
internal sealed class ImageResolver : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> _known = [];
    private readonly DefaultAssemblyResolver _files = new();

    public ImageResolver()
    {
        _files.AddSearchDirectory(Path.GetDirectoryName(typeof(VirtualChip).Assembly.Location));
        _files.AddSearchDirectory(RuntimeEnvironment.GetRuntimeDirectory());
    }

    public void Add(AssemblyDefinition assembly) => _known[assembly.Name.Name] = assembly;

    public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters { AssemblyResolver = this });

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) =>
        _known.TryGetValue(name.Name, out AssemblyDefinition? known) ? known : _files.Resolve(name, parameters);

    public void Dispose() => _files.Dispose();
}
