using System.CommandLine;
using System.CommandLine.Parsing;
using GluteSense.Cli.Bringup;

namespace GluteSense.Cli.Commands;

/// <summary>`glutesense bringup`: the test of a fresh board with a function generator.</summary>
internal static class BringupCommand
{
    private const string Help = """
        Tests a fresh board step by step: battery, noise, gain, corner frequencies, common mode, open electrodes, wiring, button, LED, motor, USB. A function
        generator feeds the electrode inputs through an attenuator (hardware/BRING-UP.md), never with a person attached.

        The only link that exists today is that to the virtual wearable, so that is what is tested here: its generator is set automatically. The
        steps speak to the device through the link interface alone; a Bluetooth link will take its place, and then the test says what to set.

        Examples:
          glutesense bringup                             the whole test, on the virtual board
          glutesense bringup --list                      the steps and what a good board shows, as a Markdown table
          glutesense bringup --rehearse                  prompts for each setting, as with a real board
          glutesense bringup --steps gain,corners --fault leftGlute:gain:0.8
                                                         a bad board: what does the test say?

        Faults of the virtual board, for one channel each (CHANNEL:KIND) but the last:
          gain:FACTOR     its gain is this factor off      dead           it holds the pin at 0 V
          swap:CHANNEL    it hears the inputs of another   noise:UV       that much white noise more, uV rms up to 4 kHz
          lowpass:HZ      one more low-pass                cmrr:DB        its common-mode rejection
          highpass:HZ     one more high-pass               off            an input is open: a broken track or a bad joint
          deaf            an open input is not noticed, so the channel stays at rest where it should go to the upper rail
          powered         the whole board, without CHANNEL: the front end keeps its supply with USB plugged in, which must never be

        The generator with its attenuator must be right within 2 %. Exit codes: 0 all steps passed or were skipped, 2 command line, 4 device, 6 a step
        failed, 130 stopped.
        """;

    public static Command Create(CliConsole console)
    {
        var steps = new Option<string[]>("--steps")
        {
            Description = "Only these steps, any subset of: " + string.Join(",", BringupSteps.Groups) + ".",
            HelpName = "STEP,...",
            CustomParser = result => ParseAll(result, ParseSteps),
            DefaultValueFactory = _ => [],
        };
        var yes = new Option<bool>("--yes", "--no-wait") { Description = "Ask and wait for nobody. What only a person can judge (LED, motor) is skipped, and the table says so." };
        var rehearse = new Option<bool>("--rehearse") { Description = "Say what to set and wait for Enter at each step, as with a real board; the virtual generator follows." };
        var faults = new Option<BoardFault[]>("--fault")
        {
            Description = $"A fault of the virtual board, repeatable, see above; channels {string.Join(", ", ChannelNames.All)}.",
            HelpName = "FAULT",
            CustomParser = result => ParseAll(result, text => (BoardFault[])[BoardFault.Parse(text)]),
            DefaultValueFactory = _ => [],
        };
        var list = new Option<bool>("--list") { Description = "Print the steps with what a good board shows and what a failure points to, and test nothing." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object; the table goes to standard error." };

        var command = new Command("bringup", Help) { steps, yes, rehearse, faults, list, json };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(CommandLine.Guard(console, () => Run(
            console,
            new BringupOptions
            {
                Steps = parsed.GetRequiredValue(steps),
                Yes = parsed.GetValue(yes),
                Rehearse = parsed.GetValue(rehearse),
                Faults = parsed.GetRequiredValue(faults),
                List = parsed.GetValue(list),
                Json = parsed.GetValue(json),
            },
            cancellationToken))));
        return command;
    }

    private static ExitCode Run(CliConsole console, BringupOptions options, CancellationToken cancellationToken) =>
        options.Yes && options.Rehearse
            ? throw new UsageException("--yes asks nobody, --rehearse asks at every step: leave one of them out.")
            : new BringupRun(console).Run(options, cancellationToken);

    private static string[] ParseSteps(string text)
    {
        string[] names = text.Split(',', StringSplitOptions.TrimEntries);
        string? unknown = names.FirstOrDefault(name => !BringupSteps.Groups.Contains(name));
        return unknown is null
            ? names
            : throw new UsageException($"Unknown step '{unknown}': use any of {string.Join(", ", BringupSteps.Groups)}.");
    }

    /// <summary>All values of an option that may be given more than once.</summary>
    private static T[] ParseAll<T>(ArgumentResult result, Func<string, T[]> parse)
    {
        try
        {
            return [.. result.Tokens.SelectMany(token => parse(token.Value))];
        }
        catch (UsageException exception)
        {
            result.AddError(exception.Message);
            return [];
        }
    }
}
