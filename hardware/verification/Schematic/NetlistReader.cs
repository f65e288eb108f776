using System.Xml;
using System.Xml.Linq;

namespace GluteSense.Hardware.Schematic;

/// <summary>Reads the netlist that "kicad-cli sch export netlist --format kicadxml" writes (version E of KiCad 9).</summary>
public static class NetlistReader
{
    /// <summary>Reads a netlist.</summary>
    /// <param name="xml">Content of the file.</param>
    /// <exception cref="FormatException">It is no such netlist.</exception>
    public static Netlist Read(string xml)
    {
        XElement root = Parse(xml);
        if (root.Name != "export" || root.Element("components") is not { } components || root.Element("nets") is not { } nets)
        {
            throw new FormatException("This is no KiCad netlist: no <export> with <components> and <nets>.");
        }

        return new Netlist(components.Elements("comp").Select(ReadComponent), nets.Elements("net").Select(ReadNet));
    }

    private static XElement Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml);
        }
        catch (XmlException exception)
        {
            throw new FormatException("This is no XML: " + exception.Message, exception);
        }
    }

    private static Component ReadComponent(XElement component)
    {
        var fields = component.Elements("fields").Elements("field")
            .ToDictionary(field => Attribute(field, "name"), field => field.Value.Trim());
        bool Has(string property) => component.Elements("property").Any(element => (string?)element.Attribute("name") == property);
        return new Component(
            Attribute(component, "ref"),
            Text(component, "value"),
            Text(component, "footprint"),
            fields,
            component.Element("sheetpath") is { } path ? Attribute(path, "names") : "/",
            component.Element("libsource") is { } source ? Attribute(source, "part") : string.Empty,
            !Has("exclude_from_bom"),
            !Has("dnp"));
    }

    private static Net ReadNet(XElement net) => new(
        Attribute(net, "name"),
        [.. net.Elements("node").Select(node => new NetNode(
            Attribute(node, "ref"),
            Attribute(node, "pin"),
            (string?)node.Attribute("pinfunction") ?? string.Empty,
            (string?)node.Attribute("pintype") ?? string.Empty))]);

    private static string Text(XElement element, string name) => ((string?)element.Element(name) ?? string.Empty).Trim();

    private static string Attribute(XElement element, string name) =>
        (string?)element.Attribute(name) ?? throw new FormatException($"<{element.Name}> without '{name}'.");
}
