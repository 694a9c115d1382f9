using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Counting;

/// <summary>Counts by the book as it is committed now.</summary>
internal sealed class DutyCountReads(DutyBooks books) : IDutyCounts
{
    private const int MostYears = 3;

    public async Task<Answer<DutyCounts>> Of(
        RotaId? rota, DateOnly from, DateOnly through, CancellationToken cancellation = default)
    {
        if (Refuse(from, through) is { } refusal)
        {
            return refusal;
        }

        var book = await books.Open(cancellation);
        var asked = rota is null ? [.. book.Published] : book.Rotas.Where(kept => kept.View.Id == rota).ToList();
        return rota is not null && asked.Count == 0
            ? RotaRefusals.Unknown
            : Told(book, from, through, Counted(asked, from, through));
    }

    public async Task<Answer<DutyCounts>> Mine(
        PractitionerId of, DateOnly from, DateOnly through, CancellationToken cancellation = default)
    {
        if (Refuse(from, through) is { } refusal)
        {
            return refusal;
        }

        var (book, me) = (await books.Open(cancellation), Holder.Of(of));
        return Told(book, from, through, Counted(book.Published, from, through)
            .Select(rota => rota with { Rows = [.. rota.Rows.Where(row => row.Who == me || row.Inside == of)] })
            .Where(rota => rota.Rows.Count > 0));
    }

    private static Refusal? Refuse(DateOnly from, DateOnly through) =>
        from.Year >= Horizon.FirstYear && through.Year <= Horizon.LastYear - 1
        && from <= through && through < from.AddYears(MostYears)
            ? null
            : CountRefusals.PeriodWrong;

    private static IEnumerable<RotaCounts> Counted(IEnumerable<KeptRota> rotas, DateOnly from, DateOnly through) =>
        rotas.Select(kept => DutyTally.Of(kept.View, kept.History, from, through)).OfType<RotaCounts>();

    private static DutyCounts Told(DutyBook book, DateOnly from, DateOnly through, IEnumerable<RotaCounts> counted)
    {
        var glossary = new Glossary(book.Contacts);
        var rotas = counted.ToList();
        foreach (var row in rotas.SelectMany(rota => rota.Rows))
        {
            glossary.Add(row.Inside is { } inside ? [row.Who, Holder.Of(inside)] : [row.Who]);
        }

        return new DutyCounts(from, through, rotas, glossary.Made);
    }
}
