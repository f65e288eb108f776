using System.Text;

namespace GluteSense.Validation.Output;

/// <summary>The limits as plain text for a terminal, grouped by study, with a closing count.</summary>
internal static class LimitList
{
    /// <summary>The text, without a line end after it.</summary>
    public static string ToText(IReadOnlyList<StudyResult> results)
    {
        StringBuilder text = new();
        foreach (StudyResult result in results)
        {
            text.Append(result.Key).Append('\n');
            foreach (StudyLimit limit in result.Part.Limits)
            {
                text.Append(limit.Holds ? "  holds   " : "  BROKEN  ");
                text.Append($"{limit.Statement}: {NumberText.Short(limit.Measured)} ({NumberText.Range(limit)})\n");
            }
        }

        StudyLimit[] limits = [.. results.SelectMany(result => result.Part.Limits)];
        text.Append($"{limits.Count(limit => limit.Holds)} of {limits.Length} limits hold.");
        return text.ToString();
    }
}
