using System.Globalization;
using System.Reflection;
using GluteSense.CostModel;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.CostMeter.Tests;

/// <summary>Small object graphs, reckoned by hand: an object is 12 bytes and 12 a field, an array 20 and its data in whole blocks of 12.</summary>
[TestClass]
public sealed class HeapWalkTests
{
    [TestMethod]
    public void What_is_shared_counts_once_and_garbage_not_at_all()
    {
        LiveHeap heap = Walk(
            "class Pair { public int A; public long B; public Pair Other; public byte[] Data; }",
            "static Pair kept;",
            "new int[100].Clone(); kept = new Pair { Data = new byte[20] }; kept.Other = new Pair { Other = kept, Data = kept.Data }; new Pair();");

        HeapClass pair = heap.Classes.Single();
        Assert.AreEqual("Pair", pair.Name);
        Assert.AreEqual(2, pair.Objects);
        Assert.AreEqual(60, pair.ObjectBytes);
        Assert.AreEqual(new HeapBuffer("Data byte[20]", 1, 48), pair.Buffers.Single());
        Assert.AreEqual(2 * 60 + 48L, heap.Bytes);
    }

    [TestMethod]
    [DataRow("byte[20]", 48)]
    [DataRow("bool[4]", 24)]
    [DataRow("short[64]", 156)]
    [DataRow("int[4]", 36)]
    [DataRow("long[10]", 108)]
    [DataRow("object[5]", 84)]
    public void Arrays_take_what_the_weaver_charges_for_them(string array, int bytes)
    {
        LiveHeap heap = Walk("", "static object kept;", $"kept = new {array};");

        Assert.AreEqual(bytes, heap.Bytes);
    }

    [TestMethod]
    public void Arrays_in_arrays_are_followed()
    {
        LiveHeap heap = Walk("", "static byte[][] kept;", "kept = new byte[3][]; kept[1] = new byte[20];");

        Assert.AreEqual(60 + 48L, heap.Bytes);
    }

    [TestMethod]
    public void Fields_of_base_classes_count()
    {
        LiveHeap heap = Walk("class A { public int One; int[] two = new int[4]; } class B : A { public int Three; }", "static B kept;", "kept = new B();");

        Assert.AreEqual(12 + 3 * 12 + 36L, heap.Bytes);
    }

    [TestMethod]
    public void Of_a_literal_only_its_block_counts_and_of_another_string_its_text_too()
    {
        LiveHeap heap = Walk("", "static string kept, made;", "kept = \"a literal of some length\"; made = kept.Substring(0, 11) + kept.Length;");

        // 13 characters and a zero behind the block.
        Assert.AreEqual(12 + 12 + 24L, heap.Bytes);
    }

    [TestMethod]
    public void A_delegate_belongs_to_whom_it_calls_and_keeps_its_target_alive()
    {
        LiveHeap heap = Walk("class C { int a; public void M() { } }", "static Action kept;", "kept = new C().M;");

        HeapClass target = heap.Classes.Single();
        Assert.AreEqual("C", target.Name);
        Assert.AreEqual(24 + 36L, heap.Bytes);
    }

    [TestMethod]
    public void The_table_adds_up()
    {
        LiveHeap heap = Walk("class C { int a; byte[] b = new byte[20]; }", "static C one, two;", "one = new C(); two = new C();") with { StackBytes = 48 };
        var writer = new StringWriter(CultureInfo.InvariantCulture);

        HeapTable.Write(writer, heap);

        Assert.Contains("| C | 2 × 36 | b byte[20] 2 × 48 | 168 |", writer.ToString());
        Assert.Contains("| **all** | | | **216** |", writer.ToString());
    }

    private static LiveHeap Walk(string classes, string fields, string body)
    {
        string source = $"using System; {classes} public static class T {{ {fields} public static void Make() {{ {body} }} }}";
        Action make = WovenProgram.Load([SourceCompiler.Compile("graph", source)]).GetMethod("T", "Make");
        make();
        Assembly assembly = make.Method.DeclaringType!.Assembly;
        return new HeapWalk([assembly]).ToHeap(0);
    }
}
