namespace GluteSense.Cli.Bringup;

/// <summary>A person at the bench: says what to set and waits for Enter, asks what is seen. May have another bench follow what it says.</summary>
internal sealed class PromptBench : IBench
{
    private readonly TextReader _answers;
    private readonly TextWriter _prompts;
    private readonly IBench? _follower;
    private readonly CancellationToken _cancellation;
    private Stimulus? _set;

    /// <param name="answers">Where the person types.</param>
    /// <param name="prompts">Where the person reads.</param>
    /// <param name="follower">A virtual bench that does what the person is asked for; null with a real board.</param>
    /// <param name="cancellation">Ends the waiting for an answer.</param>
    public PromptBench(TextReader answers, TextWriter prompts, IBench? follower, CancellationToken cancellation)
    {
        _answers = answers;
        _prompts = prompts;
        _follower = follower;
        _cancellation = cancellation;
    }

    public void Set(Stimulus stimulus)
    {
        if (stimulus != _set)
        {
            _prompts.Write(stimulus.Describe() + " Then Enter: ");
            ReadLine();
            _set = stimulus;
        }

        _follower?.Set(stimulus);
    }

    public void HoldButton()
    {
        _prompts.WriteLine("Hold the board's button for three seconds, until its LED blinks fast.");
        _follower?.HoldButton();
    }

    public void PressButton()
    {
        _prompts.WriteLine("Press the board's button briefly.");
        _follower?.PressButton();
    }

    public bool? Look(BenchSight sight)
    {
        _prompts.Write(Question(sight) + " y, n, or Enter to skip: ");
        return ReadLine().Trim().ToLowerInvariant() switch
        {
            "y" or "yes" => true,
            "n" or "no" => false,
            _ => null,
        };
    }

    private static string Question(BenchSight sight) => sight switch
    {
        BenchSight.LedFlashes => "Does the green LED flash once every two seconds?",
        _ => "Hold EN of the programming header at GND, and touch the processor's side of R606 (MOTOR) with 3.3 V through 1 kOhm. Does the motor run?",
    };

    /// <summary>A terminal's read ends with the line alone, so it is left behind when the test is stopped.</summary>
    private string ReadLine()
    {
        Task<string?> line = Task.Run(_answers.ReadLine, CancellationToken.None);
        Task.WaitAny([line], _cancellation);
        return line.GetAwaiter().GetResult()
            ?? throw new UsageException("Nobody answers on standard input. Run this in a terminal, or without prompts.");
    }
}
