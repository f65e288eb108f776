using GluteSense.Cli;

return CommandLine.Run(args, CliConsole.System());
