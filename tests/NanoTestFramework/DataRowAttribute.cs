namespace nanoFramework.TestFramework;

/// <summary>One row of arguments of a test.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DataRowAttribute(params object[] args) : Microsoft.VisualStudio.TestTools.UnitTesting.DataRowAttribute(args)
{
    /// <summary>The arguments, by the device's name.</summary>
    public object[] MethodParameters { get; } = args;
}
