using Mono.Cecil;
using Mono.Cecil.Cil;

namespace GluteSense.CostModel;

/// <summary>Cost of calls and allocations at the place where they stand (source: <see cref="OpcodeCosts"/>).</summary>
/// <remarks>
/// A call of woven code costs here only what finding the method costs: its frame is charged where it begins. A call of a fake that charges for itself
/// costs nothing here, so that nothing is counted twice.
/// </remarks>
internal sealed class CallCosts
{
    private const int InstanceCall = 65;
    private const int VirtualCall = 357;
    private const int DelegateCall = 60;
    private const int NewObject = 339;
    private const int NewObjectPerField = 159;
    private const int NewPlainObject = 743;

    // A method of a vendor library without a native call: instance call, frame, a few loads and fields, ret with a value.
    private const int LibraryCall = 700;
    private const int LibraryOperations = 4;

    private readonly ICollection<string> _wovenAssemblies;
    private readonly SelfChargingMethods _selfCharging;

    public CallCosts(ICollection<string> wovenAssemblies, SelfChargingMethods selfCharging)
    {
        _wovenAssemblies = wovenAssemblies;
        _selfCharging = selfCharging;
    }

    /// <summary>True for a call of a fake that charges for itself: virtual time moves there.</summary>
    public bool MovesTime(Instruction instruction) =>
        instruction.OpCode.FlowControl == FlowControl.Call && instruction.Operand is MethodReference method && _selfCharging.Contains(method);

    /// <summary>True for a type of a woven assembly: its methods charge their frames themselves.</summary>
    public bool IsWoven(TypeReference type) => _wovenAssemblies.Contains(type.Resolve()?.Module.Assembly.Name.Name ?? type.Scope.Name);

    /// <summary>Cost of call, callvirt, newobj, or (without what depends on the length) newarr.</summary>
    public Cost Of(Instruction instruction)
    {
        if (instruction.OpCode.Code == Code.Newarr)
        {
            // Woven apart, with the length at hand.
            return new Cost(0);
        }

        var method = (MethodReference)instruction.Operand;
        bool isNew = instruction.OpCode.Code == Code.Newobj;
        Cost allocation = isNew ? Allocation(method.DeclaringType) : Cost.Zero;
        return allocation + Call(instruction, method, isNew);
    }

    private Cost Call(Instruction instruction, MethodReference method, bool isNew)
    {
        if (_selfCharging.Contains(method))
        {
            return new Cost(0, Calls: 1);
        }

        TypeDefinition? type = method.DeclaringType.Resolve();
        if (IsDelegate(type))
        {
            return new Cost(isNew ? 0 : DelegateCall, Calls: 1);
        }

        if (IsWoven(method.DeclaringType))
        {
            bool isVirtual = instruction.OpCode.Code == Code.Callvirt && method.Resolve() is { IsVirtual: true };
            int instructions = isNew || !method.HasThis || IsConstructor(method) ? 0 : isVirtual ? VirtualCall : InstanceCall;
            return new Cost(instructions, Calls: 1);
        }

        if (SelfChargingMethods.IsFake(method.DeclaringType))
        {
            return new Cost(LibraryCall, LibraryOperations, Calls: 1);
        }

        if (type is { IsInterface: true })
        {
            // Only the way to whoever implements it.
            return new Cost(VirtualCall, Calls: 1);
        }

        return isNew && method.DeclaringType.FullName == "System.Object" ? new Cost(0, Calls: 1) : FrameworkCosts.Of(method);
    }

    private static Cost Allocation(TypeReference type)
    {
        TypeDefinition? definition = type.Resolve();
        if (definition is { IsValueType: true })
        {
            return Cost.Zero;
        }

        if (type.FullName == "System.Object")
        {
            return new Cost(NewPlainObject, 0, Allocations: 1, AllocatedBytes: HeapSizes.ObjectBytes(0));
        }

        if (IsDelegate(definition))
        {
            return new Cost(NewPlainObject, 0, Allocations: 1, AllocatedBytes: HeapSizes.DelegateBytes);
        }

        int fields = HeapSizes.FieldCount(type);
        return new Cost(NewObject + NewObjectPerField * fields, 0, Allocations: 1, AllocatedBytes: HeapSizes.ObjectBytes(fields));
    }

    private static bool IsDelegate(TypeDefinition? type) => type?.BaseType?.FullName == "System.MulticastDelegate";

    private static bool IsConstructor(MethodReference method) => method.Name is ".ctor";
}
