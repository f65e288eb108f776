namespace GluteSense.Host.Coaching;

/// <summary>The literature behind the rules.</summary>
internal static class CoachSources
{
    public static CoachSource Gaudette { get; } = new("J. Gaudette, article for runners, Outside (PodiumRunner)");

    public static CoachSource HipsDontLie { get; } = new("\"Hips Don't Lie\", article for runners");

    public static CoachSource HerTrails { get; } = new("Her Trails, article for runners");

    public static CoachSource Chumanov { get; } = new("Chumanov et al. 2012, Gait & Posture 36:231");

    public static CoachSource Hollman { get; } = new("Hollman et al. 2018, Journal of Sport Rehabilitation 27(2):138-143");

    public static CoachSource Youdas { get; } = new("Youdas et al. 2017", "https://www.unboundmedicine.com/medline/citation/28095102");

    public static CoachSource Lehecka { get; } = new("Lehecka et al. 2017", "PMC5534144");

    public static CoachSource Lee { get; } = new("Lee and An 2023, Physical Therapy Korea 30:8-14", "https://www.ptkorea.org");

    public static CoachSource Distefano { get; } = new("DiStefano et al. 2009, JOSPT 39(7):532-540");

    public static CoachSource ContrerasThrust { get; } = new("Contreras et al. 2015, Journal of Applied Biomechanics 31:452-458");

    public static CoachSource Freeman { get; } = new("Freeman, Mascia and McGill 2013, Clinical Biomechanics 28:171");

    public static CoachSource Goom { get; } = new(
        "Goom, Donnelly and Brockwell 2019, Returning to running postnatal",
        "https://www.csp.org.uk/innovations/return-running-postnatal-guideline-medical-health-and-fitness-professionals-managing");
}
