using System.Runtime.CompilerServices;

namespace nanoFramework.TestFramework;

/// <summary>Marks a test. The device's attribute has no arguments; these two are filled by the compiler.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TestMethodAttribute([CallerFilePath] string declaringFilePath = "", [CallerLineNumber] int declaringLineNumber = -1)
    : Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute(declaringFilePath, declaringLineNumber);
