using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Practitioners;

namespace Hub.Silo.Rotas;

/// <summary>
/// All that an answer about duties and calls is made of, as it was committed at one moment. It never changes, and
/// everything that is asked of it is computed without waiting.
/// </summary>
internal sealed class DutyBook(
    Contacts contacts,
    DistrictCalls calls,
    IReadOnlyList<ListedHolidays> holidays,
    IReadOnlyDictionary<PractitionerId, IReadOnlyList<Away>> aways,
    IReadOnlyList<KeptRota> rotas)
{
    // As far as the next duty is looked for; a rota that names nobody for so long has none coming.
    private static readonly TimeSpan lookAhead = TimeSpan.FromDays(62);

    public Contacts Contacts => contacts;

    public DistrictCalls Calls => calls;

    /// <summary>Every list of holidays with the time of its recording.</summary>
    public IReadOnlyList<ListedHolidays> Holidays => holidays;

    /// <summary>Absences of doctors, by doctor.</summary>
    public IReadOnlyDictionary<PractitionerId, IReadOnlyList<Away>> Aways => aways;

    /// <summary>By name, drafts included.</summary>
    public IReadOnlyList<KeptRota> Rotas => rotas;

    /// <summary>Those that are somebody's duty.</summary>
    public IEnumerable<KeptRota> Published => rotas.Where(rota => rota.View.PublishedThrough is not null);

    /// <summary>One of them; null where there is none.</summary>
    public KeptRota? Rota(RotaId id) => rotas.FirstOrDefault(rota => rota.View.Id == id);

    /// <summary>As whom a person holds duties: in person, and as their institution.</summary>
    public IReadOnlyList<Holder> As(PractitionerId practitioner) => contacts.Person(practitioner) is { } person
        ? [Holder.Of(practitioner), Holder.Of(person.Details.Institution)]
        : [Holder.Of(practitioner)];

    /// <summary>The hours in which a person is away for all patients; an institution never is.</summary>
    public IReadOnlyList<Period> AwayOf(Holder holder) => holder.Kind is HolderKind.Practitioner
        && aways.TryGetValue(new(holder.Id), out var known)
            ? [.. known.Where(away => away.Patients is null).Select(AwayHours.Of).OfType<Period>()]
            : [];

    /// <summary>Who is on in these rotas.</summary>
    public DutyNow Now(IEnumerable<KeptRota> asked, DateTimeOffset at)
    {
        var glossary = new Glossary(contacts);
        var told = asked.Select(rota => Now(rota, at, glossary)).ToList();
        return new DutyNow(at, told, glossary.Made);
    }

    private RotaNow Now(KeptRota kept, DateTimeOffset at, Glossary glossary)
    {
        var (view, history) = (kept.View, kept.History);
        var roles = history.Roles(at).Select(role => RoleNow(history, role, at)).ToList();
        foreach (var role in roles)
        {
            glossary.Add(history.Rota, role.Answer.Holders, role.Answer.Vacancies);
            glossary.Add(history.Rota, role.Next?.Parts ?? []);
        }

        return new RotaNow(
            view,
            roles,
            [.. history.Rota.Fallbacks.Select(contacts.Of)],
            history.Date(at) > view.PublishedThrough);
    }

    private RoleNow RoleNow(RotaHistory history, string role, DateTimeOffset at)
    {
        var answer = history.At(role, at);
        return new RoleNow(
            answer,
            answer.Until is { } until ? history.Shifts(role, until, until + lookAhead).FirstOrDefault() : null,
            [.. answer.Holders.Select(duty => contacts.Of(duty.Holder, history.Rota, at))]);
    }
}

/// <summary>A rota in the book, as of a version of its stream.</summary>
internal sealed record KeptRota(RotaView View, RotaHistory History, long Version);
