using System.Reflection;
using GluteSense.CostModel;
using GluteSense.NanoFakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GluteSense.CostMeter;

/// <summary>Compiles C# sources in memory as for the device: C# 9, optimised.</summary>
internal static class SourceCompiler
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp9);

    /// <summary>Compiles sources into one assembly.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static AssemblyImage Compile(string assemblyName, params string[] sources)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
        string[] references = [typeof(object).Assembly.Location, Assembly.Load("System.Runtime").Location, typeof(VirtualChip).Assembly.Location];
        CSharpCompilation compilation = CSharpCompilation.Create(
            assemblyName,
            sources.Select(source => CSharpSyntaxTree.ParseText(source, Language)),
            references.Select(path => MetadataReference.CreateFromFile(path)),
            options);
        using var code = new MemoryStream();
        var result = compilation.Emit(code);
        if (!result.Success)
        {
            throw new InvalidOperationException($"{assemblyName} does not compile: " + result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return new AssemblyImage(code.ToArray(), null);
    }

    /// <summary>Text of a source kept as a resource of this program.</summary>
    public static string Resource(string name)
    {
        using Stream stream = typeof(SourceCompiler).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
