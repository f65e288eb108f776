using Mono.Cecil;
using Mono.Cecil.Cil;

namespace GluteSense.CostModel;

/// <summary>The costs of one method by basic block: a block is charged where it begins.</summary>
internal sealed class MethodCosts
{
    private readonly HashSet<Instruction> _targets = [];

    private MethodCosts(MethodDefinition method)
    {
        foreach (Instruction instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case Instruction target:
                    _targets.Add(target);
                    break;
                case Instruction[] many:
                    _targets.UnionWith(many);
                    break;
            }
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            _targets.Add(handler.HandlerStart);
            if (handler.FilterStart is not null)
            {
                _targets.Add(handler.FilterStart);
            }
        }
    }

    /// <summary>Cost of each operation by itself, a conditional branch as taken.</summary>
    public Dictionary<Instruction, Cost> Operations { get; } = [];

    /// <summary>Cost by the first operation of each block. The first block of the method holds the cost of the entry, unless something branches back to it.</summary>
    public Dictionary<Instruction, Cost> Blocks { get; } = [];

    /// <summary>Instructions to add after a conditional branch that falls through into a block which other paths reach too.</summary>
    public Dictionary<Instruction, int> FallThroughs { get; } = [];

    /// <summary>Cost of the entry, where it can not be part of the first block.</summary>
    public Cost Entry { get; private set; } = Cost.Zero;

    /// <summary>Finds the costs of a method without short forms (SimplifyMacros).</summary>
    public static MethodCosts Of(MethodDefinition method, CallCosts calls)
    {
        var costs = new MethodCosts(method);
        Dictionary<Instruction, (StackKind Top, StackKind Second)> kinds = StackTyping.Of(method);
        Instruction first = method.Body.Instructions[0];
        var entry = new Cost(OpcodeCosts.Entry(method), 0);
        Instruction? block = null;
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (block is null || costs._targets.Contains(instruction))
            {
                block = instruction;
                costs.Blocks.TryAdd(block, Cost.Zero);
            }

            (StackKind top, StackKind second) = kinds[instruction];
            costs.Operations[instruction] = OfOne(instruction, top, second, method, calls);
            costs.Blocks[block] += costs.Operations[instruction];
            if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw or FlowControl.Cond_Branch || calls.MovesTime(instruction))
            {
                costs.AddFallThrough(instruction, OpcodeCosts.NotTaken(instruction, top));
                block = null;
            }
        }

        if (costs._targets.Contains(first))
        {
            costs.Entry = entry;
        }
        else
        {
            costs.Blocks[first] += entry;
        }

        return costs;
    }

    private static Cost OfOne(Instruction instruction, StackKind top, StackKind second, MethodDefinition method, CallCosts calls)
    {
        OpCode opcode = instruction.OpCode;
        if (opcode.Code == Code.Nop || opcode.OpCodeType == OpCodeType.Prefix)
        {
            return Cost.Zero;
        }

        return opcode.FlowControl == FlowControl.Call || opcode.Code == Code.Newarr
            ? calls.Of(instruction)
            : new Cost(
                OpcodeCosts.Of(instruction, top, second, method),
                Allocations: opcode.Code is Code.Ldstr or Code.Box ? 1 : 0,
                AllocatedBytes: opcode.Code == Code.Ldstr ? HeapSizes.LiteralBytes : opcode.Code == Code.Box ? HeapSizes.BoxBytes : 0);
    }

    private void AddFallThrough(Instruction branch, int instructions)
    {
        if (instructions == 0)
        {
            return;
        }

        if (_targets.Contains(branch.Next))
        {
            FallThroughs[branch] = instructions;
        }
        else
        {
            Blocks[branch.Next] = new Cost(instructions, 0);
        }
    }
}
