using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Checks;

/// <summary>Every part has a footprint that exists, with a pad for each of its pins.</summary>
public sealed class FootprintCheck : IHardwareCheck
{
    /// <inheritdoc/>
    public string Name => "footprints";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        FootprintLibraries libraries = project.Footprints;
        Component[] withFootprint = [.. project.Netlist.Components.Where(part => part.Footprint.Length > 0)];
        bool canCheckAll = libraries.AreInstalled || withFootprint.All(part => libraries.IsOwn(part.Footprint));
        const string Unchecked =
            "KiCad's footprints are not installed (apt install -t bookworm-backports kicad-footprints): only the project's own were checked.";
        return new CheckResult(
            [
                .. project.Netlist.Components.Where(part => part.Footprint.Length == 0)
                    .Select(part => $"{part.Reference} ({part.Value}) has no footprint."),
                .. withFootprint.Where(part => libraries.AreInstalled || libraries.IsOwn(part.Footprint))
                    .SelectMany(part => Complaints(part, project)),
                .. canCheckAll || !project.MustCheckAll ? Array.Empty<string>() : [Unchecked],
            ],
            [],
            canCheckAll || project.MustCheckAll ? [] : [Unchecked]);
    }

    private static IEnumerable<string> Complaints(Component part, HardwareProject project)
    {
        if (project.Footprints.Pads(part.Footprint) is not { } pads)
        {
            return [$"{part.Reference}: there is no footprint '{part.Footprint}'."];
        }

        string[] missing = [.. project.Netlist.PinsOf(part.Reference).Select(pin => pin.Node.Pin)
            .Where(pin => !pads.Contains(pin)).Order(StringComparer.Ordinal)];
        return missing.Length == 0 ? [] : [$"{part.Reference}: footprint '{part.Footprint}' has no pad for pin {string.Join(", ", missing)}."];
    }
}
