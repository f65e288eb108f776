namespace GluteSense.Validation;

/// <summary>One part of the validation: an experiment with a question, a stated generator, and limits it has to keep.</summary>
public interface IStudy
{
    /// <summary>Key of its rows in the JSON output, for example "onset".</summary>
    string Key { get; }

    /// <summary>Runs the experiment. The same scale gives the same numbers on every machine.</summary>
    StudyPart Run(StudyScale scale);
}
