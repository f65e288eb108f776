using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Tests.Schematic;

[TestClass]
public sealed class NetlistReaderTests
{
    private const string Xml = """
        <export version="E">
          <components>
            <comp ref="R101"><value>39k</value><footprint>Resistor_SMD:R_0805_2012Metric</footprint>
              <fields><field name="Footprint">Resistor_SMD:R_0805_2012Metric</field><field name="MPN">RC0805FR-0739KL</field>
                <field name="Datasheet"/></fields>
              <libsource lib="glutesense" part="R" description=""/><sheetpath names="/Left glute/" tstamps="/x/"/></comp>
            <comp ref="TP1"><value>REF</value><libsource lib="l" part="TestPoint" description=""/><property name="exclude_from_bom"/>
              <sheetpath names="/" tstamps="/"/></comp>
            <comp ref="R9"><value>1k</value><property name="dnp"/></comp>
          </components>
          <nets>
            <net code="1" name="/Left glute/INA"><node ref="R101" pin="1" pinfunction="A" pintype="passive"/><node ref="TP1" pin="1"/></net>
            <net code="2" name="GND"><node ref="R101" pin="2"/><node ref="R9" pin="1"/></net>
          </nets>
        </export>
        """;

    [TestMethod]
    public void Parts_have_value_footprint_fields_sheet_and_flags()
    {
        Netlist netlist = NetlistReader.Read(Xml);

        Component resistor = netlist.Find("R101")!;
        Assert.AreEqual(("39k", "Resistor_SMD:R_0805_2012Metric", "R", "R"), (resistor.Value, resistor.Footprint, resistor.Symbol, resistor.Kind));
        Assert.AreEqual("RC0805FR-0739KL", resistor.Field("MPN"));
        Assert.AreEqual(string.Empty, resistor.Field("Tolerance"));
        Assert.IsTrue(resistor.IsOnSheet("Left glute"));
        Assert.IsFalse(resistor.IsOnSheet("Left"));
        Assert.IsTrue(resistor.IsInBom && resistor.IsPopulated);
        Assert.IsFalse(netlist.Find("TP1")!.IsInBom);
        Assert.AreEqual(string.Empty, netlist.Find("TP1")!.Footprint);
        Assert.IsFalse(netlist.Find("R9")!.IsPopulated);
        Assert.IsNull(netlist.Find("R10"));
    }

    [TestMethod]
    public void Nets_have_names_and_pins()
    {
        Netlist netlist = NetlistReader.Read(Xml);

        Net net = netlist.NetsNamed("INA").Single();
        Assert.AreEqual(new NetNode("R101", "1", "A", "passive"), net.Nodes[0]);
        Assert.AreEqual(new NetNode("TP1", "1", string.Empty, string.Empty), net.Nodes[1]);
        Assert.AreSame(net, netlist.NetAt("R101", "1"));
        Assert.IsNull(netlist.NetAt("R101", "3"));
    }

    [TestMethod]
    public void The_net_behind_a_part_is_found_from_both_sides_and_only_for_two_nets()
    {
        Netlist netlist = NetlistReader.Read(Xml);
        Net ina = netlist.NetsNamed("INA").Single(), ground = netlist.NetsNamed("GND").Single();

        Assert.AreSame(ground, netlist.Behind("R101", ina));
        Assert.AreSame(ina, netlist.Behind("R101", ground));
        Assert.IsNull(netlist.Behind("R9", ground));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("<export/>")]
    [DataRow("<export><components/></export>")]
    [DataRow("<other><components/><nets/></other>")]
    [DataRow("<export><components><comp/></components><nets/></export>")]
    [DataRow("<export><components><comp ref=\"R1\"/><comp ref=\"R1\"/></components><nets/></export>")]
    public void Anything_else_is_refused(string xml) => Assert.ThrowsExactly<FormatException>(() => NetlistReader.Read(xml));
}
