using GluteSense.NanoFakes;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace GluteSense.CostModel;

/// <summary>Makes assemblies count what they would cost on the device: every basic block adds its costs to the ledger of its thread.</summary>
public sealed class AssemblyWeaver
{
    private readonly string[] _probes;
    private readonly HashSet<string> _metProbes = [];

    /// <summary>Creates a weaver.</summary>
    /// <param name="probes">
    /// Methods to watch ("Namespace.Type::Method"): a woven one tells of its beginning and its return, a method of somebody else's of each call of it
    /// before the call. An <see cref="ICostObserver"/> gets the index in this list.
    /// </param>
    public AssemblyWeaver(params string[] probes)
    {
        _probes = probes;
    }

    /// <summary>The probes for which no place was found: names that changed, or calls that nobody makes.</summary>
    public IEnumerable<string> UnmetProbes => _probes.Where(probe => !_metProbes.Contains(probe));

    /// <summary>Weaves assemblies that refer to each other, in the order of the images.</summary>
    public IReadOnlyList<AssemblyImage> Weave(IReadOnlyList<AssemblyImage> images)
    {
        AssemblyDefinition[] assemblies = Visit(images, (method, calls, ledger) => new MethodWeaver(method, ledger, calls, _probes, _metProbes).Weave());
        AssemblyImage[] woven = [.. assemblies.Zip(images, (assembly, image) => Close(assembly, image.Symbols is not null))];
        return woven;
    }

    /// <summary>The operations of a method ("Namespace.Type::Method") with the instructions each takes, branches as taken; one line each.</summary>
    public static IReadOnlyList<string> List(IReadOnlyList<AssemblyImage> images, string name)
    {
        var lines = new List<string>();
        Visit(images, (method, calls, _) =>
        {
            if (method.DeclaringType.FullName + "::" + method.Name == name)
            {
                MethodCosts costs = MethodCosts.Of(method, calls);
                lines.Add($"{OpcodeCosts.Entry(method),7}  entry of {method.FullName}");
                lines.AddRange(method.Body.Instructions.Select(instruction => $"{costs.Operations[instruction].Instructions,7}  {instruction}"));
            }
        });
        return lines;
    }

    private static AssemblyDefinition[] Visit(IReadOnlyList<AssemblyImage> images, Action<MethodDefinition, CallCosts, LedgerReferences> visit)
    {
        using var resolver = new ImageResolver();
        AssemblyDefinition[] assemblies = [.. images.Select(image => Open(image, resolver))];
        foreach (AssemblyDefinition assembly in assemblies)
        {
            resolver.Add(assembly);
        }

        using AssemblyDefinition fakes = AssemblyDefinition.ReadAssembly(typeof(VirtualChip).Assembly.Location, new ReaderParameters { AssemblyResolver = resolver });
        resolver.Add(fakes);
        var names = assemblies.Select(assembly => assembly.Name.Name).ToHashSet();
        var calls = new CallCosts(names, new SelfChargingMethods(fakes.MainModule));
        foreach (AssemblyDefinition assembly in assemblies)
        {
            var ledger = new LedgerReferences(assembly.MainModule, fakes.MainModule);
            foreach (MethodDefinition method in assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
            {
                method.Body.SimplifyMacros();
                visit(method, calls, ledger);
                method.Body.OptimizeMacros();
            }
        }

        return assemblies;
    }

    private static AssemblyDefinition Open(AssemblyImage image, IAssemblyResolver resolver)
    {
        var parameters = new ReaderParameters { AssemblyResolver = resolver };
        if (image.Symbols is not null)
        {
            parameters.ReadSymbols = true;
            parameters.SymbolReaderProvider = new PortablePdbReaderProvider();
            parameters.SymbolStream = new MemoryStream(image.Symbols);
        }

        return AssemblyDefinition.ReadAssembly(new MemoryStream(image.Code), parameters);
    }

    private static AssemblyImage Close(AssemblyDefinition assembly, bool withSymbols)
    {
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        var parameters = new WriterParameters();
        if (withSymbols)
        {
            parameters.WriteSymbols = true;
            parameters.SymbolWriterProvider = new PortablePdbWriterProvider();
            parameters.SymbolStream = symbols;
        }

        assembly.Write(code, parameters);
        assembly.Dispose();
        return new AssemblyImage(code.ToArray(), withSymbols ? symbols.ToArray() : null);
    }
}
