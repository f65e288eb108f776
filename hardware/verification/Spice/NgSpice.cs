using System.Globalization;
using GluteSense.Hardware.Programs;
using GluteSense.Simulator.Signals;

namespace GluteSense.Hardware.Spice;

/// <summary>
/// Runs a bench of the folder spice/ in ngspice. Beside it lie circuit.cir, written from the schematic, and front-end.cir, written from
/// front-end.json. A bench reports by lines "measured id value unit".
/// </summary>
public sealed class NgSpice
{
    /// <summary>How to install it on Debian.</summary>
    public const string Package = "apt install ngspice";

    private const string Mark = "measured ";
    private readonly ProgramRunner _runner = new("ngspice", Package, TimeSpan.FromMinutes(3));
    private readonly string _benchFolder;
    private readonly string _parameters;

    /// <summary>Takes the folder of the benches and what they are to know of the front end around the circuit.</summary>
    public NgSpice(string benchFolder, FrontEndFile frontEnd)
    {
        ArgumentNullException.ThrowIfNull(frontEnd);
        _benchFolder = benchFolder;
        _parameters = string.Create(
            CultureInfo.InvariantCulture, $".param electrode_ohms={frontEnd.ElectrodeOhms:R}\n.param bias_volts={frontEnd.BiasVolts:R}\n");
    }

    /// <summary>Whether ngspice is on the path.</summary>
    public static bool IsInstalled => new ProgramRunner("ngspice", Package, TimeSpan.FromSeconds(1)).IsInstalled();

    /// <summary>Runs a bench of the folder.</summary>
    /// <param name="bench">File name, as "noise.cir".</param>
    /// <param name="circuit">The circuit.</param>
    /// <exception cref="ProgramFailedException">It measured nothing: the message has ngspice's complaints.</exception>
    public IReadOnlyList<Measurement> Run(string bench, string circuit) => RunText(bench, File.ReadAllText(Path.Combine(_benchFolder, bench)), circuit);

    /// <summary>Runs a bench that was written elsewhere.</summary>
    /// <param name="name">Its name for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="circuit">The circuit.</param>
    /// <exception cref="ProgramFailedException">It measured nothing.</exception>
    public IReadOnlyList<Measurement> RunText(string name, string text, string circuit)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("glutesense-spice-");
        try
        {
            foreach (string file in Directory.EnumerateFiles(_benchFolder))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            Write("front-end.cir", _parameters);
            Write("circuit.cir", circuit);
            Write("bench.cir", text);
            return Read(name, _runner.Run(["-b", "bench.cir"], folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Write(string file, string content) => File.WriteAllText(Path.Combine(folder.FullName, file), content);
    }

    private static Measurement[] Read(string bench, ProgramResult result)
    {
        Measurement[] numbers =
        [
            .. result.Output.Split('\n').Where(line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(ReadLine).OfType<Measurement>(),
        ];
        if (numbers.Length > 0)
        {
            return numbers;
        }

        string[] complaints = [.. (result.Error + result.Output).Split('\n').Where(line => line.Contains("rror", StringComparison.Ordinal)).Take(3)];
        throw new ProgramFailedException($"ngspice measured nothing in {bench}: {string.Join(' ', complaints)}".TrimEnd());
    }

    /// <summary>A measured line whose number is missing is left out: the limit that nobody measured is then the finding.</summary>
    private static Measurement? ReadLine(string line)
    {
        string[] words = line[Mark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && double.TryParse(words[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? new Measurement(words[0], value, words.Length == 3 ? words[2].Replace("uV", "µV", StringComparison.Ordinal) : string.Empty)
            : null;
    }
}
