using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Contracts.Imports;
using Hub.Silo.Imports;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>What a cell of the column of days says.</summary>
/// <param name="Date">The day; null where there is none such in the month.</param>
/// <param name="Wrong">Why not; null also where it is no day at all but a remark.</param>
/// <param name="Weekday">The day of the week, if the cell says that too: 1(火).</param>
internal sealed partial record DayText(DateOnly? Date, ImportText? Wrong, string Weekday)
{
    private static readonly DayText none = new(null, null, string.Empty);

    /// <summary>Reads 1, 1日, 12/1, 12月1日(火), a whole date or a spreadsheet's day.</summary>
    public static DayText Read(GridCell cell, DateOnly month)
    {
        var text = Plain(cell.Text);
        var weekday = Named().Match(text) is { Success: true } named ? named.Groups["w"].Value : string.Empty;
        var bare = Named().Replace(text, string.Empty);
        return cell.Date is { } date ? Within(date, month, weekday)
            : Day().Match(bare) is { Success: true } day ? Of(day, month, weekday)
            : Digits().IsMatch(bare) ? Serial(bare, month, weekday)
            : Whole(bare, month, weekday);
    }

    private static DayText Of(Match match, DateOnly month, string weekday)
    {
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        var written = match.Groups["m"] is { Success: true } other
            ? int.Parse(other.ValueSpan, CultureInfo.InvariantCulture)
            : month.Month;
        return written is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(YearOf(written, month), written)
            ? new DayText(null, Reason.NoSuchDay, weekday)
            : Within(new DateOnly(YearOf(written, month), written, day), month, weekday);
    }

    // A sheet of December may end with days of January.
    private static int YearOf(int written, DateOnly month) => written switch
    {
        1 when month.Month == 12 => month.Year + 1,
        12 when month.Month == 1 => month.Year - 1,
        _ => month.Year,
    };

    private static DayText Serial(string digits, DateOnly month, string weekday) =>
        double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Serials.Day(number) is { } day && Within(day, month, weekday) is { Date: not null } within
            ? within
            : new DayText(null, Reason.NoSuchDay, weekday);

    private static DayText Whole(string text, DateOnly month, string weekday)
    {
        var (date, reason) = JapaneseDate.Read(text);
        return reason is null ? Within(date, month, weekday)
            : reason.Equals(Reason.NotDate) && !Dateless().IsMatch(text) ? none
            : new DayText(null, reason, weekday);
    }

    private static DayText Within(DateOnly date, DateOnly month, string weekday) =>
        date >= month && date < month.AddMonths(1)
            ? new DayText(date, null, weekday)
            : new DayText(null, SheetReason.OtherMonth, weekday);

    private static string Plain(string written)
    {
        try
        {
            return written.Length > 40
                ? string.Empty
                : string.Concat(written.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair.
            return string.Empty;
        }
    }

    [GeneratedRegex(@"^((?<m>[0-9]{1,2})(/|-|\.|月))?(?<d>[0-9]{1,2})日?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"\(?(?<w>[月火水木金土日])曜?日?([・,/]?祝日?)?\)$|\((?<w>[月火水木金土日])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("^[0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    // What begins like a date was meant as one.
    [GeneratedRegex("^([0-9]+[-/.年月日]|(明治|大正|昭和|平成|令和)[0-9元])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dateless();
}
