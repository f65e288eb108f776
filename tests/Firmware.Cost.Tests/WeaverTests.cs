using GluteSense.CostModel;
using GluteSense.NanoFakes;
using GluteSense.Simulator.Device;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.CostMeter.Tests;

/// <summary>Small pieces of code, reckoned by hand from the cost table (facts of the interpreter) against what the woven code counts.</summary>
[TestClass]
public sealed class WeaverTests
{
    private const int Frame = 411;
    private const int ReturnValue = 39;

    [TestMethod]
    public void An_empty_method_costs_its_frame()
    {
        Cost cost = WovenSnippet.Run("public static void Run() { Measured(); } static void Measured() { }");

        Assert.AreEqual(new Cost(Frame, 1), cost);
    }

    [TestMethod]
    [DataRow(1, 37 + 23 + 83 + 23 + 60 + 37 + ReturnValue, 7)]
    [DataRow(-1, 37 + 23 + 88 + 37 + ReturnValue, 5)]
    public void A_branch_costs_less_when_it_falls_through(int argument, int instructions, int operations)
    {
        // ldarg, ldc, ble, (ldc, starg,) ldarg, ret
        Cost cost = WovenSnippet.Run(
            $"public static void Run() {{ Measured({argument}); }} static int Measured(int a) {{ if (a > 0) {{ a = 3; }} return a; }}");

        Assert.AreEqual(new Cost(Frame + instructions, operations), cost);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(50)]
    public void A_loop_costs_328_a_turn(int turns)
    {
        // ldc, stloc, br; then ldloc, ldc, add, stloc, and at the end of each turn and once at the beginning ldloc, ldarg, blt.
        Cost cost = WovenSnippet.Run(
            $"public static void Run() {{ Measured({turns}); }} static void Measured(int n) {{ for (int i = 0; i < n; i++) {{ }} }}");

        int once = Frame + 42 + 23 + 60 + 35 + 37 + 37 + 83;
        Assert.AreEqual(once + turns * (37 + 23 + 39 + 60 + 37 + 37 + 88), cost.Instructions);
        Assert.AreEqual(7L + turns * 7, cost.Operations);
    }

    [TestMethod]
    public void A_leave_costs_by_the_clauses_of_its_method_and_a_finally_is_counted_each_time()
    {
        Cost cost = WovenSnippet.Run(
            "static int x; public static void Run() { Measured(); } static void Measured() { try { x = 1; } finally { x = 2; } }");

        // ldc, stsfld, leave, ldc, stsfld, endfinally, ret
        Assert.AreEqual(new Cost(Frame + 23 + 130 + 169 + 110 + 23 + 130 + 264, 7), cost);
    }

    [TestMethod]
    [DataRow("byte[20]", 48)]
    [DataRow("byte[0]", 24)]
    [DataRow("int[4]", 36)]
    [DataRow("long[10]", 108)]
    [DataRow("object[5]", 84)]
    public void Arrays_take_whole_blocks_of_the_32_bit_VM(string array, int bytes)
    {
        Cost cost = WovenSnippet.Run($"static object kept; public static void Run() {{ Measured(); }} static void Measured() {{ kept = new {array}; }}");

        Assert.AreEqual(1L, cost.Allocations);
        Assert.AreEqual(bytes, cost.AllocatedBytes);
    }

    [TestMethod]
    public void An_object_takes_a_block_and_one_for_each_field()
    {
        Cost cost = WovenSnippet.Run(
            "class C { public int A, B, D, E; } static object kept; public static void Run() { Measured(); } static void Measured() { kept = new C(); }");

        // newobj with four fields, constructor frame with ldarg and the call of object's, stsfld.
        Assert.AreEqual(60L, cost.AllocatedBytes);
        Assert.AreEqual(Frame + 339 + 4 * 159 + Frame + 37 + 476 + 130, cost.Instructions);
        Assert.AreEqual(2L, cost.Calls);
    }

    [TestMethod]
    public void Instance_virtual_and_static_calls_differ_in_finding_the_method()
    {
        const string classes = "class B { public void I() { } public virtual void V() { } public static void S() { } } static B b = new B(); ";
        Cost instance = WovenSnippet.Run(classes + "public static void Run() { Measured(); } static void Measured() { b.I(); }");
        Cost @virtual = WovenSnippet.Run(classes + "public static void Run() { Measured(); } static void Measured() { b.V(); }");
        Cost @static = WovenSnippet.Run(classes + "public static void Run() { Measured(); } static void Measured() { B.S(); }");

        Assert.AreEqual(2 * Frame + 127 + 65, instance.Instructions);
        Assert.AreEqual(2 * Frame + 127 + 357, @virtual.Instructions);
        Assert.AreEqual(2 * Frame, @static.Instructions);
    }

    [TestMethod]
    public void Long_arithmetic_is_told_from_int_arithmetic()
    {
        Cost ofInt = WovenSnippet.Run("public static void Run() { Measured(7, 3); } static int Measured(int a, int b) { return a / b; }");
        Cost ofLong = WovenSnippet.Run("public static void Run() { Measured(7, 3); } static long Measured(long a, long b) { return a / b; }");
        Cost ofDouble = WovenSnippet.Run("public static void Run() { Measured(7, 3); } static double Measured(double a, double b) { return a / b; }");

        Assert.AreEqual(Frame + 37 + 37 + 67 + ReturnValue, ofInt.Instructions);
        Assert.AreEqual(84 - 67, ofLong.Instructions - ofInt.Instructions);
        Assert.AreEqual(626 - 67, ofDouble.Instructions - ofInt.Instructions);
    }

    [TestMethod]
    [DataRow(7)]
    [DataRow(21)]
    public void A_fake_is_charged_once_and_the_code_around_it_moves_virtual_time(int nsPerInstruction)
    {
        (Cost cost, long timeUs) = WovenSnippet.RunOnChip(
            "public static void Run() { Measured(100); } static void Measured(int n) { for (int i = 0; i < n; i++) { HighResTimer.GetCurrent(); } }",
            nsPerInstruction == 7 ? ChipProfile.Fast : ChipProfile.Slow);

        int loop = Frame + 42 + 23 + 60 + 35 + 37 + 37 + 83 + 100 * (1070 + 21 + 37 + 23 + 39 + 60 + 37 + 37 + 88);
        Assert.AreEqual(loop, cost.Instructions);
        Assert.AreEqual(100L, cost.NativeCalls);

        // Run itself: frame and one constant.
        Assert.AreEqual((loop + Frame + 30) * nsPerInstruction / 1000, timeUs, 1L);
    }

    [TestMethod]
    public void Woven_code_gives_the_results_of_the_plain_code()
    {
        // Fails inside the snippet when a result differs: branches into branches, a switch, nested handlers, a loop that begins with its target.
        WovenSnippet.Run("""
            static int Classify(int v) { switch (v & 3) { case 0: return v > 8 ? 1 : 2; case 1: break; case 2: goto case 0; default: throw new ArgumentException(); } return 3; }
            static int Guarded(int v) { int r = 0; try { try { r += Classify(v); } finally { r += 10; } } catch (ArgumentException) { r += 100; } return r; }
            static int Again(int v) { do { v -= 3; } while (v > 0); return v; }
            static void Expect(int expected, int actual) { if (expected != actual) { throw new Exception(expected + " but " + actual); } }
            static void Measured() { Expect(12, Guarded(4)); Expect(11, Guarded(12)); Expect(13, Guarded(5)); Expect(12, Guarded(6)); Expect(110, Guarded(7)); Expect(-2, Again(10)); }
            public static void Run() { Measured(); }
            """);
    }

    [TestMethod]
    public void A_probe_that_has_no_place_is_an_error()
    {
        AssemblyImage image = SourceCompiler.Compile("unprobed", "public static class T { public static void Run() { } }");

        InvalidOperationException exception = Assert.ThrowsExactly<InvalidOperationException>(() => WovenProgram.Load([image], "T::Run", "T::Walk"));

        Assert.Contains("T::Walk", exception.Message);
    }

    [TestMethod]
    public void A_method_can_be_listed_with_the_cost_of_each_operation()
    {
        AssemblyImage image = SourceCompiler.Compile("listed", "public static class T { public static int Add(int a, int b) { return a + b; } }");

        IReadOnlyList<string> lines = AssemblyWeaver.List([image], "T::Add");

        CollectionAssert.AreEqual(new[] { "411", "37", "37", "39", "39" }, lines.Select(line => line.Trim().Split(' ')[0]).ToArray());
    }

    [TestMethod]
    public void Stack_traces_of_woven_firmware_keep_their_lines()
    {
        // Without a chip Main fails at its first vendor call.
        InvalidOperationException exception = Assert.ThrowsExactly<InvalidOperationException>(() => WovenFirmware.Main());

        Assert.MatchesRegex(@"at GluteSense\.(Program\.Main|Device\.\w+\.\S+)\(.*\) in .*\.cs:line \d+", exception.StackTrace!);
    }
}
