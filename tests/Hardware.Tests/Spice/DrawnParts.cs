using GluteSense.Hardware.Schematic;
using GluteSense.Hardware.Spice;

namespace GluteSense.Hardware.Tests.Spice;

/// <summary>A netlist by hand: the nets that the benches need, and some parts on them.</summary>
internal sealed class DrawnParts
{
    private readonly List<Component> _components = [];
    private readonly Dictionary<string, List<NetNode>> _nets = [];

    public DrawnParts()
    {
        string[] needed =
            [.. SpiceCircuit.Electrodes, "AVDD", "VMID", "VOFF", "VLOW", "Left glute/INA", "ADC_LEFT_GLUTE", "ADC_LEFT_HAMSTRING", "ADC_RIGHT_GLUTE", "ADC_RIGHT_HAMSTRING"];
        foreach (string net in needed)
        {
            _nets["/" + net.Replace('.', '/')] = [];
        }
    }

    public DrawnParts Add(string reference, string value, params string[] nets)
    {
        _components.Add(new Component(reference, value, "", new Dictionary<string, string>(), "/Left glute/", "", true, true));
        for (int pin = 0; pin < nets.Length; pin++)
        {
            if (!_nets.TryGetValue(nets[pin], out List<NetNode>? nodes))
            {
                _nets[nets[pin]] = nodes = [];
            }

            nodes.Add(new NetNode(reference, FormattableString.Invariant($"{pin + 1}"), "", "passive"));
        }

        return this;
    }

    public DrawnParts Without(string net)
    {
        _nets.Remove(net);
        return this;
    }

    public Netlist ToNetlist() => new(_components, _nets.Select(net => new Net(net.Key, net.Value)));
}
