using GluteSense.Validation;

foreach (IStudy study in StudyCatalog.All)
{
    foreach (StudyLimit limit in study.Run(StudyScale.Full).Limits)
    {
        Console.WriteLine($"{(limit.Holds ? "holds" : "BROKEN")}  {limit.Measured:0.###}  {limit.Statement}");
    }
}
