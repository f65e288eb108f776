using GluteSense.Host.Analysis;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Analyse;

/// <summary>Reads the mapped columns of a CSV recording for the analysis.</summary>
internal static class RecordingFile
{
    /// <summary>The recording, filtered and with its rest; every error names the file.</summary>
    /// <exception cref="RecordingException">The file can not be read, or holds nothing that can be analysed.</exception>
    public static PreparedRecording Load(string path, ChannelMap map, SignalUnit? units, (double FromS, double ToS)? quiet)
    {
        CsvRecording csv = CsvRecording.Load(path, map, units, EmgRecording.LeastRateHz);
        try
        {
            return new PreparedRecording(csv.ToEmg(), quiet);
        }
        catch (AnalysisException exception)
        {
            throw new RecordingException(path + ":", exception.Message);
        }
    }
}
