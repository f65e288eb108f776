using GluteSense.NanoFakes;
using Mono.Cecil;

namespace GluteSense.CostModel;

/// <summary>The members of <see cref="CostLedger"/>, as a woven module refers to them.</summary>
internal sealed class LedgerReferences
{
    public LedgerReferences(ModuleDefinition module, ModuleDefinition fakes)
    {
        TypeDefinition ledger = fakes.GetType(typeof(CostLedger).FullName);
        Type = module.ImportReference(ledger);
        Current = module.ImportReference(Method("get_" + nameof(CostLedger.Current)));
        AddArray = module.ImportReference(Method(nameof(CostLedger.AddArray)));
        Enter = module.ImportReference(Method(nameof(CostLedger.Enter)));
        Leave = module.ImportReference(Method(nameof(CostLedger.Leave)));
        Instructions = Field(nameof(CostLedger.Instructions));
        Operations = Field(nameof(CostLedger.Operations));
        Calls = Field(nameof(CostLedger.Calls));
        NativeCalls = Field(nameof(CostLedger.NativeCalls));
        Allocations = Field(nameof(CostLedger.Allocations));
        AllocatedBytes = Field(nameof(CostLedger.AllocatedBytes));

        MethodDefinition Method(string name) => ledger.Methods.Single(method => method.Name == name);
        FieldReference Field(string name) => module.ImportReference(ledger.Fields.Single(field => field.Name == name));
    }

    public TypeReference Type { get; }

    public MethodReference Current { get; }

    public MethodReference AddArray { get; }

    public MethodReference Enter { get; }

    public MethodReference Leave { get; }

    public FieldReference Instructions { get; }

    public FieldReference Operations { get; }

    public FieldReference Calls { get; }

    public FieldReference NativeCalls { get; }

    public FieldReference Allocations { get; }

    public FieldReference AllocatedBytes { get; }
}
