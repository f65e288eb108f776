using Mono.Cecil;

namespace GluteSense.CostModel;

/// <summary>Kind of a declared type.</summary>
internal static class StackKinds
{
    /// <summary>The kind a value of the type has on the stack.</summary>
    public static StackKind Of(TypeReference type)
    {
        switch (type.MetadataType)
        {
            case MetadataType.Int64:
            case MetadataType.UInt64:
                return StackKind.Long;
            case MetadataType.Single:
                return StackKind.Float;
            case MetadataType.Double:
                return StackKind.Double;
            case MetadataType.ByReference:
            case MetadataType.Pointer:
                return StackKind.Address;
            case MetadataType.RequiredModifier:
            case MetadataType.OptionalModifier:
            case MetadataType.Pinned:
                return Of(((TypeSpecification)type).ElementType);
            case MetadataType.ValueType:
            case MetadataType.GenericInstance when type.IsValueType:
            case MetadataType.TypedByReference:
                return type.Resolve() is { IsEnum: true } @enum ? Of(UnderlyingType(@enum)) : StackKind.Struct;
            case MetadataType.Boolean:
            case MetadataType.Char:
            case MetadataType.SByte:
            case MetadataType.Byte:
            case MetadataType.Int16:
            case MetadataType.UInt16:
            case MetadataType.Int32:
            case MetadataType.UInt32:
            case MetadataType.IntPtr:
            case MetadataType.UIntPtr:
                return StackKind.Int;
            default:
                return StackKind.Reference;
        }
    }

    /// <summary>Bytes an element of the type takes in an array of the 32-bit VM; references and structs take a heap block.</summary>
    public static int ElementBytes(TypeReference type)
    {
        if (type.MetadataType == MetadataType.ValueType && type.Resolve() is { IsEnum: true } @enum)
        {
            return ElementBytes(UnderlyingType(@enum));
        }

        return type.MetadataType switch
        {
            MetadataType.Boolean or MetadataType.SByte or MetadataType.Byte => 1,
            MetadataType.Char or MetadataType.Int16 or MetadataType.UInt16 => 2,
            MetadataType.Int32 or MetadataType.UInt32 or MetadataType.Single => 4,
            MetadataType.Int64 or MetadataType.UInt64 or MetadataType.Double => 8,
            _ => HeapSizes.BlockBytes,
        };
    }

    private static TypeReference UnderlyingType(TypeDefinition @enum) => @enum.Fields.Single(field => !field.IsStatic).FieldType;
}
