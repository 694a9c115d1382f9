using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Contracts.Imports;

namespace Hub.Silo.Imports;

/// <summary>Dates as Japanese offices write them: western or by era, long or short, in digits of any width.</summary>
internal static partial class JapaneseDate
{
    // On the day of a change both eras are right until 1926; afterwards eras change at midnight.
    private static readonly Era[] eras =
    [
        new("明治", 'M', new(1868, 1, 25), new(1912, 7, 30)),
        new("大正", 'T', new(1912, 7, 30), new(1926, 12, 25)),
        new("昭和", 'S', new(1926, 12, 25), new(1989, 1, 7)),
        new("平成", 'H', new(1989, 1, 8), new(2019, 4, 30)),
        new("令和", 'R', new(2019, 5, 1), DateOnly.MaxValue),
    ];

    /// <summary>The date, or the reason why it is none.</summary>
    public static (DateOnly Date, ImportText? Reason) Read(string written)
    {
        // A cell of this length is no date, and need not be looked at.
        var text = written.Length > 40 ? "" : Plain(written);
        if (Western().Match(text) is { Success: true } western)
        {
            return Day(Number(western, "y"), western);
        }

        return EraDate().Match(text) is { Success: true } match ? OfEra(match) : (default, Reason.NotDate);
    }

    /// <summary>The year of the era that a day is of, such as 令和8年.</summary>
    public static string EraYear(DateOnly date)
    {
        var era = eras.Last(era => era.First <= date || era == eras[0]);
        var year = date.Year - era.First.Year + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{era.Name}{(year == 1 ? "元" : year)}年");
    }

    private static (DateOnly Date, ImportText? Reason) OfEra(Match match)
    {
        var letter = match.Groups["era"].Value;
        var era = eras.First(e => e.Name.StartsWith(letter, StringComparison.Ordinal)
            || (letter.Length == 1 && char.ToUpperInvariant(letter[0]) == e.Letter));
        var yearOfEra = match.Groups["y"].Value is "元" ? 1 : Number(match, "y");
        var year = era.First.Year + yearOfEra - 1;
        if (yearOfEra == 0)
        {
            return (default, Reason.NotDate);
        }

        // The era is checked first: 昭和65年2月30日 is wrong twice, and its year says what was meant.
        if (year > era.Last.Year)
        {
            return (default, Reason.EraEnded(era.Name, era.Written(era.Last)));
        }

        var (date, reason) = Day(year, match);
        return reason is not null ? (default, reason)
            : date > era.Last ? (default, Reason.EraEnded(era.Name, era.Written(era.Last)))
            : date < era.First ? (default, Reason.EraNotBegun(era.Name, era.Written(era.First)))
            : (date, null);
    }

    private static (DateOnly Date, ImportText? Reason) Day(int year, Match match)
    {
        var (month, day) = (Number(match, "m"), Number(match, "d"));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, day), null)
            : (default, Reason.NoSuchDay);
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Plain(string written)
    {
        try
        {
            return string.Concat(written.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: no date.
            return "";
        }
    }

    private sealed record Era(string Name, char Letter, DateOnly First, DateOnly Last)
    {
        public string Written(DateOnly date)
        {
            var year = date.Year - First.Year + 1;
            return string.Create(
                CultureInfo.InvariantCulture, $"{Name}{(year == 1 ? "元" : year)}年{date.Month}月{date.Day}日");
        }
    }

    // A spreadsheet adds the time of midnight to a date cell; spaces are gone by now.
    [GeneratedRegex(
        @"^(?:(?<y>[0-9]{4})(?:[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})|年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日)"
        + @"|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2}))(?:0?0:00(?::00)?)?$",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Western();

    [GeneratedRegex(
        @"^(?<era>明治?|大正?|昭和?|平成?|令和?|[MTSHRmtshr])(?<y>[0-9]{1,2}|元)"
        + @"(?:[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})|年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日)$",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EraDate();
}
