using Mono.Cecil;

namespace GluteSense.CostModel;

/// <summary>
/// Sizes on the managed heap of the 32-bit VM, which hands out blocks of 12 bytes. An object is one block and one per field (measured: a class
/// with four int fields takes 60 bytes, byte[20] takes 48).
/// </summary>
public static class HeapSizes
{
    /// <summary>A heap block.</summary>
    public const int BlockBytes = 12;

    /// <summary>A delegate: list node, function, object (nf-interpreter, CLR_RT_HeapBlock_Delegate: 12 + 8 + 12, in whole blocks).</summary>
    public const int DelegateBytes = 3 * BlockBytes;

    /// <summary>A string literal: its text stays in flash.</summary>
    public const int LiteralBytes = BlockBytes;

    /// <summary>A boxed value.</summary>
    public const int BoxBytes = 2 * BlockBytes;

    // Framework classes the firmware may make (exceptions, events): their fields on the device are not known here. Exception has four.
    private const int FrameworkFields = 4;

    /// <summary>Number of instance fields of a class of ours, with those it inherits.</summary>
    internal static int FieldCount(TypeReference type)
    {
        int count = 0;
        TypeDefinition? definition = type.Resolve();
        while (definition is not null && definition.FullName != "System.Object")
        {
            if (IsFramework(definition))
            {
                return count + FrameworkFields;
            }

            count += definition.Fields.Count(field => !field.IsStatic);
            definition = definition.BaseType?.Resolve();
        }

        return definition is null ? FrameworkFields : count;
    }

    /// <summary>Bytes of an object with so many fields.</summary>
    internal static int ObjectBytes(int fieldCount) => BlockBytes * (1 + fieldCount);

    private static bool IsFramework(TypeDefinition type) =>
        type.Module.Assembly.Name.Name is "System.Private.CoreLib" || type.Module.Assembly.Name.Name.StartsWith("System.", StringComparison.Ordinal);
}
