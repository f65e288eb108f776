using GluteSense.Validation;

return ValidationCommand.Run(args, StudyCatalog.All, StudyScale.Full, Console.Out, Console.Error);
