namespace nanoFramework.TestFramework;

/// <summary>Marks a class of tests. (Setup and Cleanup are missing on purpose: tests make fresh objects.)</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TestClassAttribute : Microsoft.VisualStudio.TestTools.UnitTesting.TestClassAttribute;
