using Mono.Cecil;
using Mono.Cecil.Cil;

namespace GluteSense.CostModel;

/// <summary>Kinds of the two topmost values before each operation of a method, found by one walk in the order of the code.</summary>
/// <remarks>The bodies have no short forms (SimplifyMacros). A compiler leaves values on the stack over forward branches only, so one walk is enough.</remarks>
internal sealed class StackTyping
{
    private readonly Dictionary<Instruction, StackKind[]> _atTarget = [];
    private readonly MethodDefinition _method;
    private Stack<StackKind> _stack = [];

    private StackTyping(MethodDefinition method)
    {
        _method = method;
    }

    /// <summary>Walks a method.</summary>
    public static Dictionary<Instruction, (StackKind Top, StackKind Second)> Of(MethodDefinition method) => new StackTyping(method).Walk();

    private Dictionary<Instruction, (StackKind Top, StackKind Second)> Walk()
    {
        var before = new Dictionary<Instruction, (StackKind Top, StackKind Second)>();
        foreach (ExceptionHandler handler in _method.Body.ExceptionHandlers)
        {
            _atTarget[handler.HandlerStart] = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? [StackKind.Reference] : [];
            if (handler.FilterStart is not null)
            {
                _atTarget[handler.FilterStart] = [StackKind.Reference];
            }
        }

        bool reached = true;
        foreach (Instruction instruction in _method.Body.Instructions)
        {
            if (_atTarget.TryGetValue(instruction, out StackKind[]? known))
            {
                _stack = new Stack<StackKind>(known);
            }
            else if (!reached)
            {
                _stack.Clear();
            }

            StackKind top = _stack.Count > 0 ? _stack.Peek() : StackKind.Int;
            before[instruction] = (top, _stack.Count > 1 ? _stack.ElementAt(1) : StackKind.Int);
            Step(instruction);
            RememberTargets(instruction);
            reached = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
        }

        return before;
    }

    private void RememberTargets(Instruction instruction)
    {
        Instruction[] targets = instruction.Operand switch
        {
            Instruction target => [target],
            Instruction[] many => many,
            _ => [],
        };
        foreach (Instruction target in targets)
        {
            _atTarget.TryAdd(target, [.. _stack.Reverse()]);
        }
    }

    private void Step(Instruction instruction)
    {
        OpCode opcode = instruction.OpCode;
        if (instruction.Operand is MethodReference called && opcode.FlowControl == FlowControl.Call)
        {
            Pop(called.Parameters.Count + (called.HasThis && opcode.Code != Code.Newobj ? 1 : 0));
            if (opcode.Code == Code.Newobj)
            {
                _stack.Push(StackKinds.Of(called.DeclaringType));
            }
            else if (called.ReturnType.MetadataType != MetadataType.Void)
            {
                _stack.Push(StackKinds.Of(called.ReturnType));
            }

            return;
        }

        switch (opcode.Code)
        {
            case Code.Dup:
                _stack.Push(_stack.Peek());
                return;
            case Code.Leave or Code.Leave_S or Code.Ret:
                _stack.Clear();
                return;
        }

        StackKind second = _stack.Count > 1 ? _stack.ElementAt(1) : StackKind.Int;
        StackKind first = _stack.Count > 0 ? _stack.Peek() : StackKind.Int;
        Pop(PopCount(opcode.StackBehaviourPop));
        if (opcode.StackBehaviourPush != StackBehaviour.Push0)
        {
            _stack.Push(Result(instruction, first, second));
        }
    }

    private StackKind Result(Instruction instruction, StackKind top, StackKind second)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldarg or Code.Ldloc:
                return instruction.Operand is VariableDefinition local
                    ? StackKinds.Of(local.VariableType)
                    : StackKinds.Of(((ParameterDefinition)instruction.Operand).ParameterType);
            case Code.Ldfld or Code.Ldsfld:
                return StackKinds.Of(((FieldReference)instruction.Operand).FieldType);
            case Code.Ldelem_Any or Code.Ldobj or Code.Unbox_Any:
                return StackKinds.Of((TypeReference)instruction.Operand);
            case Code.Ldnull:
                return StackKind.Null;
            case Code.Ldloca or Code.Ldarga or Code.Ldflda or Code.Ldsflda or Code.Ldelema or Code.Unbox:
                return StackKind.Address;
            case Code.Ldtoken:
                return StackKind.Struct;
            case Code.Conv_R4 or Code.Ldelem_R4 or Code.Ldind_R4:
                return StackKind.Float;
            case Code.Conv_I8 or Code.Conv_U8 or Code.Ldelem_I8 or Code.Ldind_I8:
                return StackKind.Long;
            case Code.Shl or Code.Shr or Code.Shr_Un:
                return second;
            case Code.Neg or Code.Not:
                return top;
        }

        // Arithmetic pushes what it popped; everything else says by itself what it pushes.
        return instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push1 => second > top ? second : top,
            StackBehaviour.Pushi8 => StackKind.Long,
            StackBehaviour.Pushr4 => StackKind.Float,
            StackBehaviour.Pushr8 => StackKind.Double,
            StackBehaviour.Pushref => StackKind.Reference,
            _ => StackKind.Int,
        };
    }

    private void Pop(int count)
    {
        for (int index = 0; index < count && _stack.Count > 0; index++)
        {
            _stack.Pop();
        }
    }

    private static int PopCount(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8 => 2,
        StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.PopAll => int.MaxValue,
        _ => 3,
    };
}
