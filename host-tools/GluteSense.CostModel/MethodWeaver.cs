using Mono.Cecil;
using Mono.Cecil.Cil;

namespace GluteSense.CostModel;

/// <summary>Puts the counting into one method. The ledger is fetched once, on entry: a managed thread never changes its operating system thread.</summary>
internal sealed class MethodWeaver
{
    private readonly MethodDefinition _method;
    private readonly LedgerReferences _ledger;
    private readonly CallCosts _calls;
    private readonly string[] _probes;
    private readonly ILProcessor _il;
    private readonly VariableDefinition _local;
    private readonly HashSet<string> _metProbes;
    private readonly Dictionary<Instruction, Instruction> _moved = [];

    public MethodWeaver(MethodDefinition method, LedgerReferences ledger, CallCosts calls, string[] probes, HashSet<string> metProbes)
    {
        _method = method;
        _ledger = ledger;
        _calls = calls;
        _probes = probes;
        _metProbes = metProbes;
        _il = method.Body.GetILProcessor();
        _local = new VariableDefinition(ledger.Type);
    }

    /// <summary>Weaves the method, which must have no short forms (SimplifyMacros).</summary>
    public void Weave()
    {
        MethodCosts costs = MethodCosts.Of(_method, _calls);
        Instruction[] original = [.. _method.Body.Instructions];
        _method.Body.Variables.Add(_local);
        _method.Body.InitLocals = true;
        int probe = ProbeOf(_method);
        foreach (Instruction instruction in original)
        {
            var before = new List<Instruction>();
            if (costs.Blocks.TryGetValue(instruction, out Cost cost))
            {
                AddCost(before, cost);
            }

            AddBefore(before, instruction, probe);
            Insert(before, instruction);
        }

        Redirect(original);
        foreach ((Instruction branch, int instructions) in costs.FallThroughs)
        {
            var after = new List<Instruction>();
            Add(after, _ledger.Instructions, instructions);
            foreach (Instruction instruction in Enumerable.Reverse(after))
            {
                _il.InsertAfter(branch, instruction);
            }
        }

        AddPrologue(costs.Entry, probe);
    }

    private void AddPrologue(Cost entry, int probe)
    {
        var prologue = new List<Instruction> { _il.Create(OpCodes.Call, _ledger.Current), _il.Create(OpCodes.Stloc, _local) };
        if (probe >= 0)
        {
            AddProbe(prologue, _ledger.Enter, probe);
        }

        AddCost(prologue, entry);
        Instruction first = _method.Body.Instructions[0];
        foreach (Instruction instruction in prologue)
        {
            _il.InsertBefore(first, instruction);
        }
    }

    private void AddBefore(List<Instruction> before, Instruction instruction, int methodProbe)
    {
        if (instruction.OpCode.Code == Code.Newarr)
        {
            before.Add(_il.Create(OpCodes.Dup));
            before.Add(_il.Create(OpCodes.Conv_I4));
            before.Add(_il.Create(OpCodes.Ldloc, _local));
            before.Add(_il.Create(OpCodes.Ldc_I4, StackKinds.ElementBytes((TypeReference)instruction.Operand)));
            before.Add(_il.Create(OpCodes.Call, _ledger.AddArray));
        }
        else if (instruction.OpCode.Code == Code.Ret && methodProbe >= 0)
        {
            AddProbe(before, _ledger.Leave, methodProbe);
        }
        else if (instruction.OpCode.FlowControl == FlowControl.Call && instruction.Operand is MethodReference called
            && ProbeOf(called) is var probe and >= 0 && !_calls.IsWoven(called.DeclaringType))
        {
            AddProbe(before, _ledger.Enter, probe);
        }
    }

    private void Insert(List<Instruction> before, Instruction instruction)
    {
        if (before.Count == 0)
        {
            return;
        }

        _moved[instruction] = before[0];
        foreach (Instruction added in before)
        {
            _il.InsertBefore(instruction, added);
        }
    }

    /// <summary>Sends every branch and every edge of an exception clause to the counting before its target.</summary>
    private void Redirect(Instruction[] original)
    {
        foreach (Instruction instruction in original)
        {
            switch (instruction.Operand)
            {
                case Instruction target:
                    instruction.Operand = Moved(target);
                    break;
                case Instruction[] targets:
                    instruction.Operand = targets.Select(Moved).ToArray();
                    break;
            }
        }

        foreach (ExceptionHandler handler in _method.Body.ExceptionHandlers)
        {
            handler.TryStart = Moved(handler.TryStart);
            handler.TryEnd = MovedEnd(handler.TryEnd);
            handler.HandlerStart = Moved(handler.HandlerStart);
            handler.HandlerEnd = MovedEnd(handler.HandlerEnd);
            handler.FilterStart = MovedEnd(handler.FilterStart);
        }
    }

    private Instruction Moved(Instruction instruction) => _moved.GetValueOrDefault(instruction, instruction);

    private Instruction? MovedEnd(Instruction? instruction) => instruction is null ? null : Moved(instruction);

    private void AddCost(List<Instruction> code, Cost cost)
    {
        Add(code, _ledger.Instructions, cost.Instructions);
        Add(code, _ledger.Operations, cost.Operations);
        Add(code, _ledger.Calls, cost.Calls);
        Add(code, _ledger.NativeCalls, cost.NativeCalls);
        Add(code, _ledger.Allocations, cost.Allocations);
        Add(code, _ledger.AllocatedBytes, cost.AllocatedBytes);
    }

    private void Add(List<Instruction> code, FieldReference counter, long amount)
    {
        if (amount == 0)
        {
            return;
        }

        code.Add(_il.Create(OpCodes.Ldloc, _local));
        code.Add(_il.Create(OpCodes.Dup));
        code.Add(_il.Create(OpCodes.Ldfld, counter));
        code.Add(_il.Create(OpCodes.Ldc_I4, (int)amount));
        code.Add(_il.Create(OpCodes.Conv_I8));
        code.Add(_il.Create(OpCodes.Add));
        code.Add(_il.Create(OpCodes.Stfld, counter));
    }

    private void AddProbe(List<Instruction> code, MethodReference tell, int probe)
    {
        _metProbes.Add(_probes[probe]);
        code.Add(_il.Create(OpCodes.Ldloc, _local));
        code.Add(_il.Create(OpCodes.Ldc_I4, probe));
        code.Add(_il.Create(OpCodes.Call, tell));
    }

    private int ProbeOf(MethodReference method) => Array.IndexOf(_probes, method.DeclaringType.FullName + "::" + method.Name);
}
