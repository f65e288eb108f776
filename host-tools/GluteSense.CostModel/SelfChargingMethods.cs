using GluteSense.NanoFakes;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace GluteSense.CostModel;

/// <summary>
/// The methods of the fakes that charge virtual time for themselves, found in the fakes' own code: those that reach a Charge method of
/// the chip or its Sleep by calls.
/// </summary>
internal sealed class SelfChargingMethods
{
    private readonly HashSet<string> _names = [];

    public SelfChargingMethods(ModuleDefinition fakes)
    {
        MethodDefinition[] methods = [.. fakes.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)];
        bool grows = true;
        while (grows)
        {
            grows = false;
            foreach (MethodDefinition method in methods)
            {
                if (!_names.Contains(method.FullName) && Calls(method).Any(Charges))
                {
                    grows |= _names.Add(method.FullName);
                    AddOverridden(method);
                }
            }
        }
    }

    /// <summary>True for a type of the fakes' assembly.</summary>
    public static bool IsFake(TypeReference type) => type.Scope.Name is var scope && (scope == FakesAssembly || scope == FakesAssembly + ".dll");

    /// <summary>True for a method that charges for itself.</summary>
    public bool Contains(MethodReference method) => _names.Contains(method.FullName);

    private static string FakesAssembly { get; } = typeof(VirtualChip).Assembly.GetName().Name!;

    private static IEnumerable<MethodReference> Calls(MethodDefinition method) => method.Body.Instructions
        .Where(instruction => instruction.OpCode.FlowControl == FlowControl.Call)
        .Select(instruction => instruction.Operand)
        .OfType<MethodReference>();

    /// <summary>A call through a base class names the method of the base class.</summary>
    private void AddOverridden(MethodDefinition method)
    {
        MethodDefinition overridden = method.GetBaseMethod();
        while (overridden != method && IsFake(overridden.DeclaringType))
        {
            _names.Add(overridden.FullName);
            method = overridden;
            overridden = method.GetBaseMethod();
        }
    }

    private bool Charges(MethodReference called) =>
        _names.Contains(called.FullName)
        || (called.DeclaringType.FullName == typeof(VirtualChip).FullName
            && (called.Name.StartsWith("Charge", StringComparison.Ordinal) || called.Name == nameof(VirtualChip.Sleep)));
}
