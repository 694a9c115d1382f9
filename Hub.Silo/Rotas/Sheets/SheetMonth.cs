using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Silo.Imports;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>What a text says of a month.</summary>
internal abstract partial record SheetMonth
{
    /// <summary>A month of a year, by its first day.</summary>
    public sealed record Whole(DateOnly First) : SheetMonth;

    /// <summary>A month of no year, such as 12月当番表.</summary>
    public sealed record Bare(int Month) : SheetMonth;

    /// <summary>A month that there is not, such as 平成40年12月.</summary>
    public sealed record Impossible : SheetMonth;

    /// <summary>Reads the first month in a text: by era or western; of a 年度 January to March are of its end.</summary>
    public static SheetMonth? In(string written)
    {
        var text = Plain(written);
        return OfEra().Match(text) is { Success: true } era ? Era(era)
            : Western().Match(text) is { Success: true } western ? Of(Number(western, "y"), western)
            : Alone().Match(text) is { Success: true } alone ? Of(Number(alone, "m"))
            : null;
    }

    private static SheetMonth Of(int month) => month is >= 1 and <= 12 ? new Bare(month) : new Impossible();

    private static SheetMonth Of(int year, Match match)
    {
        var month = Number(match, "m");
        year += match.Groups["fiscal"].Success && month <= 3 ? 1 : 0;
        return year is >= Horizon.FirstYear and <= Horizon.LastYear && month is >= 1 and <= 12
            ? new Whole(new DateOnly(year, month, 1))
            : new Impossible();
    }

    // The year of an era that began in the month's midst holds some days of it.
    private static SheetMonth Era(Match match)
    {
        var era = match.Groups["era"].Value;
        var year = match.Groups["y"].Value;
        if (match.Groups["fiscal"].Success)
        {
            var (first, wrong) = JapaneseDate.Read($"{era}{year}年12月1日");
            return wrong is null ? Of(first.Year, match) : new Impossible();
        }

        foreach (var day in (int[])[1, 28])
        {
            var month = match.Groups["m"].Value;
            if (JapaneseDate.Read($"{era}{year}年{month}月{day}日") is { Reason: null, Date: var date })
            {
                return Of(date.Year, match);
            }
        }

        return new Impossible();
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Plain(string written)
    {
        try
        {
            var text = written.Length > 400 ? written[..400] : written;
            return string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair.
            return string.Empty;
        }
    }

    [GeneratedRegex(
        @"(?<era>明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHRmtshr])(?<y>[0-9]{1,4}|元)"
        + @"(年(?<fiscal>度)?|[./-])(?<m>[0-9]{1,3})(?![0-9]|[./-][0-9])",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfEra();

    [GeneratedRegex(
        @"(?<![0-9])(?<y>[0-9]{4})"
        + @"((年(?<fiscal>度)?|[./_-])(?<m>[0-9]{1,2})(?![0-9]|[./-][0-9])|(?<m>[0-9]{2})(?![0-9]))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Western();

    [GeneratedRegex("(?<![0-9])(?<m>[0-9]{1,2})月(?![0-9]+日)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alone();
}
