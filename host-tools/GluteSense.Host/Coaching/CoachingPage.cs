using System.Text;

namespace GluteSense.Host.Coaching;

/// <summary>The page docs/coaching.md, written from the rules.</summary>
public static class CoachingPage
{
    /// <summary>The page as Markdown.</summary>
    public static string ToMarkdown()
    {
        StringBuilder page = new();
        page.Append(
            """
            # Coach's notes

            <!-- Written from host-tools/GluteSense.Host/Coaching; a test holds page and code together. -->

            After a set or run, and before the next one, report and JSON result (`coachNotes`) show the notes whose condition holds. They are
            things to try or to look at, from the literature named with each. They give no diagnosis, no cause, and no prediction of an injury: surface EMG shows
            how strongly a muscle is driven, not why. Whether a note helps *you* is what the next measurement is for: same exercise or pace, same electrodes.

            Articles for runners are the opinion of coaches; numbers come from the studies, each in its own small group of people, and are no norm for anybody.

            """.ReplaceLineEndings("\n"));
        foreach (CoachRule rule in CoachRules.All)
        {
            page.Append($"\n## {rule.Key}\n\n*When:* {rule.Condition}.\n\n{rule.Note.Text}\n\n*What is known:* {rule.Note.Evidence}\n\n*Sources:*\n\n");
            foreach (CoachSource source in rule.Note.Sources)
            {
                page.Append($"- {source.Title}{(source.Address is null ? "" : ", " + source.Address)}\n");
            }
        }

        return page.ToString();
    }
}
