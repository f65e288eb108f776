namespace GluteSense.Host.Coaching;

/// <summary>Where an advice comes from.</summary>
/// <param name="Title">Author, year and publication, or the name of an article.</param>
/// <param name="Address">Where to find it: DOI, PubMed Central number, web address; null where only the article's name is known.</param>
public sealed record CoachSource(string Title, string? Address = null);
