using GluteSense.Host.Coaching;

namespace GluteSense.Host.Tests.Coaching;

[TestClass]
public sealed class CoachRulesTests
{
    /// <summary>Words of a cause, a diagnosis, a prediction or an order.</summary>
    private static readonly string[] Forbidden =
        ["because", "caused by", "inhibit", "dysfunction", "weak", "imbalance", "injur", "prevent", "risk", "normal", "you must", "you have to", "co-contraction"];

    [TestMethod]
    public void Every_rule_has_a_key_of_its_own_a_source_and_says_what_is_known()
    {
        CollectionAssert.AllItemsAreUnique(CoachRules.All.Select(rule => rule.Key).ToArray());
        foreach (CoachRule rule in CoachRules.All)
        {
            Assert.IsNotEmpty(rule.Note.Sources, rule.Key);
            Assert.IsTrue(rule.Note.Sources.All(source => source.Title.Length > 0), rule.Key);
            Assert.IsTrue(rule.Condition.Length > 0 && rule.Note.Text.Length > 0 && rule.Note.Evidence.Length > 0, rule.Key);
        }
    }

    [TestMethod]
    public void No_rule_claims_a_cause_predicts_an_injury_or_gives_an_order()
    {
        foreach (CoachRule rule in CoachRules.All)
        {
            foreach (string word in Forbidden)
            {
                Assert.IsFalse($"{rule.Note.Text} {rule.Note.Evidence}".Contains(word, StringComparison.OrdinalIgnoreCase), $"{rule.Key}: {word}");
            }
        }
    }

    [TestMethod]
    public void The_page_lists_the_rules_as_they_are()
    {
        string page = RepositoryRoot.PathOf("docs/coaching.md");
        string expected = CoachingPage.ToMarkdown();
        string current = File.Exists(page) ? File.ReadAllText(page) : "";
        if (current != expected)
        {
            string written = Path.Combine(Path.GetTempPath(), "coaching.md");
            File.WriteAllText(written, expected);
            Assert.Fail($"docs/coaching.md is not what the rules say; the page as it should be is in {written}.");
        }
    }
}
