using GluteSense.Hardware;

return VerifyCommand.Run(args, CheckList.All, Console.Out, Console.Error);
