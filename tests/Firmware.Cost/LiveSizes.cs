using System.Text;
using GluteSense.CostModel;
using GluteSense.NanoFakes;

namespace GluteSense.CostMeter;

/// <summary>What arrays and strings that are alive take on the 32-bit VM (<see cref="HeapSizes"/>).</summary>
internal static class LiveSizes
{
    // 12 bytes of heap block, then the text in UTF-8 with a zero (nf-interpreter, CLR_RT_HeapBlock_String::CreateInstance).
    private const int StringHeaderBytes = 12;

    /// <summary>A string; of a literal the text stays in flash.</summary>
    public static long StringBytes(string text)
    {
        long bytes = StringHeaderBytes + Encoding.UTF8.GetByteCount(text) + 1;
        return string.IsInterned(text) is not null
            ? HeapSizes.LiteralBytes
            : (bytes + HeapSizes.BlockBytes - 1) / HeapSizes.BlockBytes * HeapSizes.BlockBytes;
    }

    /// <summary>An array, without what its elements refer to.</summary>
    public static long ArrayBytes(Array array) => CostLedger.ArrayBytes(array.Length, ElementBytes(ElementType(array)));

    /// <summary>Element type and length, as in C#.</summary>
    public static string ArrayName(Array array) => $"{ElementName(ElementType(array))}[{array.Length}]";

    private static Type ElementType(Array array) => array.GetType().GetElementType()!;

    // References and structs take a heap block.
    private static int ElementBytes(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean or TypeCode.SByte or TypeCode.Byte => 1,
        TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
        TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double => 8,
        _ => HeapSizes.BlockBytes,
    };

    private static string ElementName(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.String => "string",
        _ => type.Name,
    };
}
