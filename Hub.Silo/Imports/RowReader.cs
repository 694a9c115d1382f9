using Hub.Contracts.Imports;
using Hub.Silo.Names;

namespace Hub.Silo.Imports;

/// <summary>
/// Reads the cells of one row and collects every reason against it, so that a person corrects a row once and not
/// once for each of its cells. A cell that is refused reads as empty; the row is then not taken.
/// </summary>
internal sealed class RowReader(CsvRow row)
{
    private readonly List<RowProblem> problems = [];
    private readonly List<RowProblem> warnings = [];

    public int Line => row.Line;

    public IReadOnlyList<RowProblem> Problems => problems;

    public IReadOnlyList<RowProblem> Warnings => warnings;

    public string Required(ImportColumn column, int length = 100)
    {
        var text = Text(column, length);
        return text.Length > 0 ? text : Refused(column, Reason.Missing);
    }

    public string Text(ImportColumn column, int length = 200)
    {
        var text = Cell.Text(Raw(column));
        return text.Length <= length ? text : Refused(column, Reason.TooLong(length));
    }

    public string Name(ImportColumn column) => Cell.Name(Required(column, 60));

    public string Kana(ImportColumn column)
    {
        var kana = Cell.NameKana(Required(column, 80));
        return kana.Length == 0 || Cell.IsNameKana(kana) ? kana : Refused(column, Reason.NotKana);
    }

    /// <summary>A code, or empty.</summary>
    public string Reference(ImportColumn column)
    {
        var code = Cell.Code(Raw(column));
        return code.Length == 0 || Cell.IsCode(code) ? code : Refused(column, Reason.NotCode);
    }

    public string Code(ImportColumn column) =>
        Raw(column).Length > 0 ? Reference(column) : Refused(column, Reason.Missing);

    public string PostalCode(ImportColumn column)
    {
        var code = Cell.PostalCode(Raw(column));
        return code.Length > 0 || Raw(column).Length == 0 ? code : Refused(column, Reason.NotPostalCode);
    }

    public string Phone(ImportColumn column)
    {
        var phone = Cell.Phone(Raw(column));
        return Raw(column).Length == 0 || Cell.IsPhone(phone) ? phone
            : Refused(column, Cell.LacksZero(phone) ? Reason.PhoneWithoutZero : Reason.NotPhone);
    }

    public string Email(ImportColumn column)
    {
        var email = Cell.Email(Raw(column));
        return email.Length == 0 || Cell.IsEmail(email) ? email : Refused(column, Reason.NotEmail);
    }

    /// <summary>A day up to today, or null where the cell is empty or refused.</summary>
    public DateOnly? PastDate(ImportColumn column, DateOnly today)
    {
        if (Raw(column).Length == 0)
        {
            return null;
        }

        var (date, reason) = JapaneseDate.Read(Raw(column));
        reason ??= date > today ? Reason.InFuture : null;
        if (reason is null)
        {
            return date;
        }

        Refused(column, reason);
        return null;
    }

    /// <summary>One of the words of a column, whatever their width.</summary>
    public T OneOf<T>(ImportColumn column, IReadOnlyList<(string Word, T Meaning)> words)
        where T : struct
    {
        var folded = Folding.ForSearch(Raw(column));
        foreach (var (word, meaning) in words)
        {
            if (string.Equals(Folding.ForSearch(word), folded, StringComparison.Ordinal))
            {
                return meaning;
            }
        }

        Refused(column, folded.Length == 0
            ? Reason.Missing
            : Reason.NotOneOf(string.Join("、", words.Where(w => w.Word.Length > 0).Select(w => w.Word))));
        return default;
    }

    public string Refused(ImportColumn column, ImportText reason)
    {
        problems.Add(Problem(column, reason));
        return "";
    }

    public void Doubt(ImportColumn column, ImportText reason) => warnings.Add(Problem(column, reason));

    private string Raw(ImportColumn column)
    {
        var cell = row[column];
        if (Cell.IsGarbled(cell) && !problems.Exists(p => p.Column == column))
        {
            Refused(column, Reason.Garbled);
        }
        else if (Cell.HasOwnCharacter(cell) && !warnings.Exists(p => p.Column == column))
        {
            Doubt(column, Reason.OwnCharacter);
        }

        return cell;
    }

    private RowProblem Problem(ImportColumn column, ImportText reason) => new(
        row.Line, column, column.Clinical ? "" : CsvRow.Shortened(row[column], 80), reason);
}
