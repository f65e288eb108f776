using Mono.Cecil;
using Mono.Cecil.Cil;

namespace GluteSense.CostModel;

/// <summary>The part of the cost table that moves and converts values (source: <see cref="OpcodeCosts"/>); null for an operation of another part.</summary>
internal static class OpcodeTable
{
    private const int NearIndex = 3;
    private const int LoadNear = 37;
    private const int LoadFar = 44;
    private const int LoadStruct = 955;

    /// <summary>Locals, arguments and constants.</summary>
    public static int? Loads(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldarg or Code.Ldloc:
                return OperandKind(instruction) == StackKind.Struct ? LoadStruct : Index(instruction) > NearIndex ? LoadFar : LoadNear;
            case Code.Ldloca or Code.Ldarga:
                return 43;
            case Code.Stloc or Code.Starg:
                return OperandKind(instruction) is StackKind.Reference or StackKind.Struct ? 72 : 60;
            case Code.Ldc_I4:
                return (int)instruction.Operand is >= -1 and <= 8 ? 23 : 30;
            case Code.Ldc_I8:
                return 48;
            case Code.Ldc_R4 or Code.Ldc_R8:
                return 50;
            case Code.Ldnull:
                return 11;
            case Code.Ldstr:
                return 177;
            default:
                return null;
        }
    }

    /// <summary>Conversions.</summary>
    public static int? Conversions(Code code, StackKind top)
    {
        bool fromFloat = top is StackKind.Float or StackKind.Double;
        switch (code)
        {
            case Code.Conv_I1 or Code.Conv_U1 or Code.Conv_I2 or Code.Conv_U2:
            case Code.Conv_Ovf_I1 or Code.Conv_Ovf_U1 or Code.Conv_Ovf_I2 or Code.Conv_Ovf_U2:
            case Code.Conv_Ovf_I1_Un or Code.Conv_Ovf_U1_Un or Code.Conv_Ovf_I2_Un or Code.Conv_Ovf_U2_Un:
                return fromFloat ? 229 : top == StackKind.Long ? 58 : 85;
            case Code.Conv_I4 or Code.Conv_U4 or Code.Conv_Ovf_I4 or Code.Conv_Ovf_U4 or Code.Conv_Ovf_I4_Un or Code.Conv_Ovf_U4_Un:
            case Code.Conv_I or Code.Conv_U:
                return fromFloat ? 229 : 51;
            case Code.Conv_I8 or Code.Conv_U8 or Code.Conv_Ovf_I8 or Code.Conv_Ovf_U8 or Code.Conv_Ovf_I8_Un or Code.Conv_Ovf_U8_Un:
                return fromFloat ? 229 : 88;
            case Code.Conv_R4 or Code.Conv_R8 or Code.Conv_R_Un:
                return fromFloat ? 86 : top == StackKind.Long ? 112 : 151;
            default:
                return null;
        }
    }

    /// <summary>Fields, arrays, addresses, types.</summary>
    public static int? Memory(Instruction instruction, StackKind top)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldfld:
                return OwnerIsStruct(instruction) ? 132 : 140;
            case Code.Stfld:
                return OwnerIsStruct(instruction) ? 141 : 147;
            case Code.Ldflda:
                return 138;
            case Code.Ldsfld or Code.Ldsflda:
                return 127;
            case Code.Stsfld:
                return 130;
            case Code.Ldelem_I4 or Code.Ldelem_U4 or Code.Ldelem_I8 or Code.Ldelem_R4 or Code.Ldelem_R8:
                return 95;
            case Code.Ldelem_I1 or Code.Ldelem_U1 or Code.Ldelem_I2 or Code.Ldelem_U2:
                return 104;
            case Code.Ldelem_Ref:
                return 114;
            case Code.Ldelem_Any:
                return 2091;
            case Code.Stelem_I4 or Code.Stelem_I8 or Code.Stelem_R4 or Code.Stelem_R8:
                return 129;
            case Code.Stelem_I1 or Code.Stelem_I2:
                return 133;
            case Code.Stelem_Ref:
                return top == StackKind.Null ? 172 : 594;
            case Code.Stelem_Any:
                return 339;
            case Code.Ldelema:
                return 87;
            case Code.Ldind_I1 or Code.Ldind_U1 or Code.Ldind_I2 or Code.Ldind_U2 or Code.Ldind_I4 or Code.Ldind_U4:
            case Code.Ldind_I8 or Code.Ldind_R4 or Code.Ldind_R8 or Code.Ldind_Ref or Code.Ldind_I:
                return 64;
            case Code.Stind_I1 or Code.Stind_I2 or Code.Stind_I4 or Code.Stind_I8 or Code.Stind_R4 or Code.Stind_R8 or Code.Stind_Ref or Code.Stind_I:
                return 78;
            case Code.Ldobj:
                return LoadStruct;
            case Code.Initobj:
                return 127;
            case Code.Box:
                return 309;
            case Code.Unbox or Code.Unbox_Any:
                return 239;
            case Code.Castclass:
                return IsInterface(instruction) ? 520 : 274;
            case Code.Isinst:
                return IsInterface(instruction) ? 520 : 284;
            default:
                return null;
        }
    }

    private static int Index(Instruction instruction) => instruction.Operand switch
    {
        VariableDefinition local => local.Index,
        ParameterDefinition parameter => parameter.Sequence,
        _ => int.MaxValue,
    };

    private static StackKind OperandKind(Instruction instruction) => instruction.Operand switch
    {
        VariableDefinition local => StackKinds.Of(local.VariableType),
        ParameterDefinition parameter => StackKinds.Of(parameter.ParameterType),
        _ => StackKind.Int,
    };

    private static bool OwnerIsStruct(Instruction instruction) => ((FieldReference)instruction.Operand).DeclaringType.Resolve() is { IsValueType: true };

    private static bool IsInterface(Instruction instruction) => ((TypeReference)instruction.Operand).Resolve() is { IsInterface: true };
}
