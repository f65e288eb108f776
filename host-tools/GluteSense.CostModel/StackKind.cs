namespace GluteSense.CostModel;

/// <summary>What lies on the evaluation stack, as far as the cost of an operation depends on it.</summary>
internal enum StackKind
{
    /// <summary>An integer of up to 32 bits, a bool, a char or an enum.</summary>
    Int,

    /// <summary>A 64-bit integer.</summary>
    Long,

    /// <summary>float.</summary>
    Float,

    /// <summary>double.</summary>
    Double,

    /// <summary>A reference to an object.</summary>
    Reference,

    /// <summary>The constant null.</summary>
    Null,

    /// <summary>The address of a local, field or element.</summary>
    Address,

    /// <summary>A struct by value.</summary>
    Struct,
}
