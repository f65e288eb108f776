using GluteSense.Hardware.Programs;
using GluteSense.Hardware.Spice;
using GluteSense.Hardware.Tests.Support;
using GluteSense.Simulator.Signals;

namespace GluteSense.Hardware.Tests.Spice;

[TestClass]
public sealed class NgSpiceTests
{
    [TestMethod]
    public void A_low_pass_has_its_corner_where_the_formula_puts_it()
    {
        const string Bench = """
            * RC
            .include circuit.cir
            V1 in 0 ac 1
            .control
            ac dec 500 10 100k
            let below = vdb(out) + 10*log10(2)
            meas ac corner when below=0 fall=1
            echo measured corner $&corner Hz
            .endc
            .end
            """;

        Measurement corner = Run(Bench, "R1 in out 1k\nC1 out 0 100n\n").Single();

        Assert.AreEqual("Hz", corner.Unit);
        Assert.AreEqual(1 / (2 * Math.PI * 1e3 * 100e-9), corner.Value, 2);
    }

    [TestMethod]
    public void A_bench_knows_the_electrodes_of_the_front_end_file() =>
        Assert.AreEqual(
            FrontEndFile.Nominal.ElectrodeOhms,
            Run("* ohms\n.include front-end.cir\nI1 0 a 1\nR1 a 0 {electrode_ohms}\n.control\nop\nlet x = v(a)\necho measured x $&x\n.endc\n.end\n", "").Single().Value,
            1e-6);

    [TestMethod]
    public void A_unit_of_microvolts_is_written_as_the_limits_write_it() =>
        Assert.AreEqual("µV", Run("* unit\n.control\necho measured a 1 uV\n.endc\n.end\n", "").Single().Unit);

    [TestMethod]
    public void A_number_that_was_not_found_is_left_out()
    {
        IReadOnlyList<Measurement> numbers = Run("* none\n.control\necho measured a V\necho measured b 2 V\n.endc\n.end\n", "");

        Assert.AreEqual("b", numbers.Single().Id);
    }

    [TestMethod]
    public void A_bench_that_measures_nothing_fails_with_ngspice_s_complaint()
    {
        Needs.NgSpice();
        var error = Assert.ThrowsExactly<ProgramFailedException>(() => Run("* broken\n.include nowhere.cir\n.end\n", ""));

        Assert.Contains("nowhere.cir", error.Message);
    }

    private static IReadOnlyList<Measurement> Run(string bench, string circuit)
    {
        Needs.NgSpice();
        return new NgSpice(Path.Combine(Repository.Hardware, "spice"), FrontEndFile.Nominal).RunText("a bench", bench, circuit);
    }
}
