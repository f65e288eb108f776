using GluteSense.Hardware;

bool isTerminal = !Console.IsOutputRedirected && !Console.IsErrorRedirected
    && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
return VerifyCommand.Run(args, CheckList.All, Console.Out, Console.Error, isTerminal);
