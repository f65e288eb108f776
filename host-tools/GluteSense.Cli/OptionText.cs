using System.CommandLine.Parsing;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli;

/// <summary>Turns the text of an option into a value; what is wrong with it becomes the parser's error.</summary>
internal static class OptionText
{
    public static T Parse<T>(ArgumentResult result, Func<string, T> parse)
    {
        try
        {
            return parse(result.Tokens[0].Value);
        }
        catch (Exception exception) when (exception is UsageException or RecordingException or ArgumentException)
        {
            result.AddError(exception.Message);
            return default!;
        }
    }
}
