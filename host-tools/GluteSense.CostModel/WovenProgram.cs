using System.Reflection;
using System.Runtime.CompilerServices;
using GluteSense.NanoFakes;

namespace GluteSense.CostModel;

/// <summary>Woven assemblies, loaded beside the plain ones in a context of their own. The fakes, and so the ledgers, are everybody's.</summary>
public sealed class WovenProgram
{
    private readonly Assembly[] _assemblies;

    private WovenProgram(IEnumerable<AssemblyImage> woven)
    {
        var context = new WovenContext();
        _assemblies = [.. woven.Select(context.Add)];
        StaticInitialisation = RunStaticConstructors();
    }

    /// <summary>What the static constructors cost. They run while loading, as on the device they run before Main, and never again.</summary>
    public Cost StaticInitialisation { get; }

    /// <summary>Weaves and loads assemblies.</summary>
    /// <param name="images">The assemblies; one after those it refers to.</param>
    /// <param name="probes">Methods to watch (see <see cref="AssemblyWeaver"/>).</param>
    /// <exception cref="InvalidOperationException">A probe has no place in these assemblies.</exception>
    public static WovenProgram Load(IReadOnlyList<AssemblyImage> images, params string[] probes)
    {
        var weaver = new AssemblyWeaver(probes);
        IReadOnlyList<AssemblyImage> woven = weaver.Weave(images);
        return weaver.UnmetProbes.FirstOrDefault() is string unmet
            ? throw new InvalidOperationException($"Nothing to probe: {unmet} is neither a method of these assemblies nor called by them.")
            : new WovenProgram(woven);
    }

    /// <summary>A public static method without parameters and result.</summary>
    public Action GetMethod(string type, string method) =>
        (_assemblies.Select(assembly => assembly.GetType(type)).FirstOrDefault(found => found is not null)?.GetMethod(method, BindingFlags.Public | BindingFlags.Static)
            ?? throw new MissingMethodException(type, method)).CreateDelegate<Action>();

    private Cost RunStaticConstructors()
    {
        // On a thread of its own: the caller's ledger stays as it is.
        Cost cost = Cost.Zero;
        var thread = new Thread(() =>
        {
            foreach (Type type in _assemblies.SelectMany(assembly => assembly.GetTypes()))
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }

            cost = Cost.Of(CostLedger.Current);
        });
        thread.Start();
        thread.Join();
        return cost;
    }
}
