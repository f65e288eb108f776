using GluteSense.Hardware.Limits;
using GluteSense.Hardware.Programs;
using GluteSense.Hardware.Schematic;
using GluteSense.Hardware.Spice;
using GluteSense.Simulator.Signals;

namespace GluteSense.Hardware;

/// <summary>The hardware folder that is verified, with what more than one check reads of it.</summary>
public sealed class HardwareProject
{
    private const string FrontEndName = "front-end.json";

    private readonly Lazy<Netlist> _netlist;
    private readonly Lazy<LimitTable> _limits;

    /// <summary>Takes a folder; nothing is read before it is asked for.</summary>
    /// <param name="folder">Folder with glutesense.kicad_sch, DESIGN.md and bom/.</param>
    /// <param name="board">What the firmware assumes.</param>
    /// <param name="mustCheckAll">Whether it is a failure when something can not be checked on this machine.</param>
    /// <param name="footprintFolder">KiCad's footprint libraries, or null for where they are installed.</param>
    public HardwareProject(string folder, FirmwareBoard board, bool mustCheckAll = false, string? footprintFolder = null)
    {
        Folder = Path.GetFullPath(folder);
        Board = board;
        MustCheckAll = mustCheckAll;
        Footprints = new FootprintLibraries(Folder, footprintFolder ?? FootprintLibraries.Installed);
        _netlist = new Lazy<Netlist>(() => NetlistReader.Read(Kicad.ExportNetlist(Schematic)));
        _limits = new Lazy<LimitTable>(() => LimitTable.Read(ReadText("DESIGN.md")));
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>What the firmware assumes.</summary>
    public FirmwareBoard Board { get; }

    /// <summary>Whether it is a failure when something can not be checked on this machine.</summary>
    public bool MustCheckAll { get; }

    /// <summary>The footprints that a part may have.</summary>
    public FootprintLibraries Footprints { get; }

    /// <summary>KiCad's command line.</summary>
    public KicadCli Kicad { get; } = new();

    /// <summary>Path of the root sheet.</summary>
    public string Schematic => PathOf("glutesense.kicad_sch");

    /// <summary>The netlist, exported once.</summary>
    /// <exception cref="MissingProgramException">KiCad is not installed.</exception>
    public Netlist Netlist => _netlist.Value;

    /// <summary>The limits of DESIGN.md.</summary>
    /// <exception cref="FormatException">A limit can not be read.</exception>
    public LimitTable Limits => _limits.Value;

    /// <summary>The numbers of front-end.json, with which the virtual wearable is built.</summary>
    /// <exception cref="IOException">The file can not be read.</exception>
    /// <exception cref="InvalidDataException">It is not what it should be.</exception>
    public FrontEndFile FrontEnd => FrontEndFile.Parse(ReadText(FrontEndName));

    /// <summary>The simulator with the benches of spice/.</summary>
    public NgSpice Spice => new(PathOf("spice"), FrontEnd);

    /// <summary>Full path of a file written with slashes from the folder.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Content of a text file of the folder.</summary>
    /// <param name="file">Path with slashes from the folder.</param>
    /// <exception cref="IOException">It is not there or can not be read.</exception>
    public string ReadText(string file) => File.ReadAllText(PathOf(file));
}
