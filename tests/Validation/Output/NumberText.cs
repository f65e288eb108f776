using System.Globalization;

namespace GluteSense.Validation.Output;

/// <summary>Numbers as page, plots and list show them: points as decimal marks, no exponents, no digits that mean nothing.</summary>
internal static class NumberText
{
    /// <summary>A value with at most four digits that count; −0 is 0; a value that is not a number is called so.</summary>
    public static string Short(double value)
    {
        if (double.IsNaN(value))
        {
            return "not a number";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "∞" : "−∞";
        }

        if (value == 0)
        {
            return "0";
        }

        int decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6);
        string text = Math.Round(value, decimals).ToString("0.######", CultureInfo.InvariantCulture);
        return text is "-0" ? "0" : text.Replace('-', '−');
    }

    /// <summary>What keeps a limit: "at most 5", "at least 95", "5 to 10".</summary>
    public static string Range(StudyLimit limit)
    {
        return (limit.Least, limit.Most) switch
        {
            (double least, double most) => $"{Short(least)} to {Short(most)}",
            (double least, null) => $"at least {Short(least)}",
            (null, double most) => $"at most {Short(most)}",
            _ => "any number",
        };
    }
}
