using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Practitioners;
using Hub.Silo.Rotas;

namespace Hub.Silo.NextCalls;

/// <summary>Tells absences with their covers and gaps, from the same book that the chain is made of.</summary>
internal sealed class AwayReads(DutyBooks books, IPatientReads patients) : IAwayReads
{
    private static readonly TimeSpan longest = TimeSpan.FromDays(92);

    public async Task<IReadOnlyList<AwayView>> Of(
        PractitionerId doctor, DateTimeOffset now, CancellationToken cancellation = default) =>
        [.. (await All(now, cancellation)).Where(view => view.Doctor.Holder == Holder.Of(doctor))];

    public async Task<IReadOnlyList<AwayView>> All(DateTimeOffset now, CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        return
        [
            .. Standing(book, now).Select(known => View(book, known.Doctor, known.Away))
                .OrderBy(view => view.Away.During.From),
        ];
    }

    public async Task<IReadOnlyList<AwayView>> Uncovered(
        DateTimeOffset now, CancellationToken cancellation = default) =>
        [
            .. (await All(now, cancellation))
                .Select(view => view with { Uncovered = [.. view.Uncovered.Where(gap => gap.To > now)] })
                .Where(view => view.Uncovered.Count > 0)
                .OrderBy(view => view.Uncovered[0].From),
        ];

    public Task<IReadOnlyList<CoverAsk>> AsksFor(
        PractitionerId who, DateTimeOffset now, CancellationToken cancellation = default) =>
        To(who, AskStatus.Asked, now, cancellation);

    public Task<IReadOnlyList<CoverAsk>> CoveredBy(
        PractitionerId who, DateTimeOffset now, CancellationToken cancellation = default) =>
        To(who, AskStatus.Accepted, now, cancellation);

    public async Task<IReadOnlyList<FreeDoctor>> Free(
        PractitionerId doctor, Period during, PatientId? patient, CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        if (during.To <= during.From || during.To - during.From > longest)
        {
            return [];
        }

        var sub = patient is { } one ? await SubPrimary(one, cancellation) : null;
        var (home, onDuty) = (book.Contacts.Person(doctor)?.Details.Institution, OnDuty(book, during));
        return
        [
            .. book.Contacts.People
                .Where(person => person is { Active: true, Details.Profession: Profession.Doctor }
                    && person.Id != doctor
                    && !onDuty.Contains(Holder.Of(person.Id))
                    && !book.AwayOf(Holder.Of(person.Id)).Any(away => AwayHours.Overlap(away, during)))
                .Select(person => (person.Details.Code, Free: new FreeDoctor(
                    person.Id,
                    book.Contacts.Of(Holder.Of(person.Id)),
                    person.Id == sub,
                    person.Details.Institution == home,
                    onDuty.Contains(Holder.Of(person.Details.Institution)))))
                .OrderByDescending(each => each.Free.IsSubPrimary)
                .ThenByDescending(each => each.Free.IsColleague)
                .ThenBy(each => each.Free.InstitutionOnDuty)
                .ThenBy(each => each.Code, StringComparer.Ordinal)
                .Select(each => each.Free),
        ];
    }

    public async Task<bool> IsAway(PractitionerId who, Period during, CancellationToken cancellation = default) =>
        (await books.Open(cancellation)).AwayOf(Holder.Of(who)).Any(away => AwayHours.Overlap(away, during));

    private async Task<IReadOnlyList<CoverAsk>> To(
        PractitionerId who, AskStatus status, DateTimeOffset now, CancellationToken cancellation)
    {
        var book = await books.Open(cancellation);
        if (book.Contacts.Person(who) is not { Active: true })
        {
            return [];
        }

        var me = book.As(who);
        return
        [
            .. from known in Standing(book, now)
               from cover in known.Away.Covers
               where cover.Status == status && me.Contains(cover.Asked) && cover.During.To > now
               orderby cover.During.From
               select new CoverAsk(
                   book.Contacts.Of(Holder.Of(known.Doctor)), known.Away, cover, IsTaken(known.Away, cover, now)),
        ];
    }

    private async Task<PractitionerId?> SubPrimary(PatientId patient, CancellationToken cancellation) =>
        (await patients.Calls(patient, cancellation)).Assigned is [.., var last]
            ? last.Responsibility.SubPrimaryDoctor
            : null;

    // Whoever an institution names inside it is on duty in person.
    private static HashSet<Holder> OnDuty(DutyBook book, Period during) =>
    [
        .. from rota in book.Published
           from role in rota.History.Roles(during.From).Union(rota.History.Roles(during.To), StringComparer.Ordinal)
           from stretch in rota.History.Stretches(role, during.From, during.To)
           from duty in stretch.Holders
           select duty.Holder,
        .. from rota in book.Published
           from named in rota.History.Rota.Insides
           where named.LiftedAt is null && AwayHours.Overlap(named.Inside.During, during)
           select Holder.Of(named.Inside.Who),
    ];

    private static bool IsTaken(Away away, Cover cover, DateTimeOffset now) => away.Covers.Any(other =>
        other.Status is AskStatus.Accepted && other.During.To > now
        && AwayHours.Overlap(other.During, cover.During));

    private static IEnumerable<(PractitionerId Doctor, Away Away)> Standing(DutyBook book, DateTimeOffset now) =>
        from doctor in book.Aways
        from away in doctor.Value
        where away.EndedAt is null && away.During.To > now
        select (doctor.Key, away);

    private static AwayView View(DutyBook book, PractitionerId doctor, Away away) => new(
        book.Contacts.Of(Holder.Of(doctor)),
        away,
        [.. away.Covers.Select(cover => cover.Asked).Distinct().Select(book.Contacts.Of)],
        AwayHours.Covered(away, book.AwayOf),
        AwayHours.Uncovered(away, book.AwayOf));
}
