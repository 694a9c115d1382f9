using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Sheets;

/// <summary>Wishes from a file on their way into a round: whose each row is, and what becomes of it.</summary>
internal sealed class WishEntry
{
    private const int MostDuties = 31;
    private const int LongestNote = 200;

    private readonly WishRound round;
    private readonly Dictionary<int, Holder> settled;

    /// <param name="reading">The rows.</param>
    /// <param name="plan">The plan of the month.</param>
    public WishEntry(WishReading reading, PlanView plan)
    {
        round = plan.Wishes;
        Members = [.. plan.Terms.Members.Select(member => member.Who)];

        // Two rows for one member are for a person to choose from.
        settled = reading.Rows
            .Where(row => row.Meaning is CellMeaning.Settled or CellMeaning.Remembered)
            .GroupBy(row => Named(row.Meaning))
            .Where(same => same.Count() == 1 && Members.Contains(same.Key))
            .ToDictionary(same => same.Single().Row, same => same.Key);
        Settled = [.. reading.Rows.Where(row => settled.ContainsKey(row.Row))];
        Open = [.. reading.Rows.Where(row => !settled.ContainsKey(row.Row))];
    }

    /// <summary>Who can answer.</summary>
    public IReadOnlyList<Holder> Members { get; }

    /// <summary>Rows of one member each.</summary>
    public IReadOnlyList<WishRow> Settled { get; }

    /// <summary>Rows for a person to decide.</summary>
    public IReadOnlyList<WishRow> Open { get; }

    /// <summary>The key of a row in a form.</summary>
    public static string Key(WishRow row) => FormattableString.Invariant($"row{row.Row}");

    /// <summary>Whose a row is; null where that is not certain.</summary>
    public Holder? Who(WishRow row) => settled.TryGetValue(row.Row, out var who) ? who : null;

    /// <summary>The answer that stands already.</summary>
    public MemberWishes? Standing(Holder member) => round.Answers.FirstOrDefault(answer => answer.For == member);

    /// <summary>Whether a row is taken unless somebody says no: not over an answer of the member's own.</summary>
    public bool IsTaken(WishRow row) => Who(row) is { } who && Standing(who) is null;

    /// <summary>The answers to give; the second of one member's is left out and named.</summary>
    public IReadOnlyList<(WishRow Row, Holder Member)> Chosen(IFormCollection form) =>
    [
        .. Settled.Where(row => form.ContainsKey(Decided.KeepsField + Key(row))).Select(row => (row, Who(row)!.Value)),
        .. Open
            .Select(row => (Row: row, Who: BoardForm.Chosen(form[Decided.WhoField + Key(row)])))
            .Where(row => row.Who is not null)
            .Select(row => (row.Row, row.Who!.Value)),
    ];

    /// <summary>The command that gives an answer for a member.</summary>
    public static PlanCommand.AnswerWishes Answer(WishRow row, Holder member) => new(
        Contracts.CommandId.New(),
        member,
        [.. row.Days.DistinctBy(day => day.Date).Select(day => new DateWish(day.Date, day.Wish))],
        row.Most is { } most ? Math.Min(most, MostDuties) : null,
        row.Note.Length > LongestNote ? row.Note[..LongestNote] : row.Note);

    private static Holder Named(CellMeaning meaning) => meaning switch
    {
        CellMeaning.Settled one => one.Who,
        CellMeaning.Remembered one => one.Who,
        _ => default,
    };
}
