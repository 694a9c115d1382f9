using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas;

/// <summary>What rotas mean for one who takes duties, and what was changed in them.</summary>
internal sealed class MemberReads(IEventStore store, DutyBooks books) : IMemberReads
{
    private const int LongestLog = 200;

    // A duty that is on may have begun this long ago; those to come are listed for three months.
    private static readonly TimeSpan behind = TimeSpan.FromDays(14);
    private static readonly TimeSpan ahead = TimeSpan.FromDays(92);

    public async Task<MemberDuties> Of(
        PractitionerId practitioner, DateTimeOffset at, bool withOthers, CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        var glossary = new Glossary(book.Contacts);
        var mine = book.As(practitioner);
        glossary.Add(mine);
        var member = new Member(mine, at, withOthers);
        foreach (var kept in book.Published)
        {
            member.Add(kept.View, kept.History, glossary);
        }

        return member.Told(glossary.Made);
    }

    public async Task<RotaLog?> Log(
        RotaId rota, PractitionerId? member, CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        if (book.Rota(rota) is not { } kept || (member is { } reader && !IsMember(book, kept, reader)))
        {
            return null;
        }

        var history = kept.History;
        var events = await store.Read(
            new StreamId(RotaGrain.Kind, rota.Value), long.Max(0, kept.Version - LongestLog), LongestLog, cancellation);
        // What was recorded meanwhile may name what this book does not know.
        var changes = events.TakeWhile(stored => stored.Version <= kept.Version).Reverse()
            .Select(stored => ChangeLog.Of(
                history.Rota, (RotaEvent)EventTypes.All.Read(stored.Type, stored.Body), stored.Actor))
            .OfType<RotaChange>()
            .ToList();
        var glossary = new Glossary(book.Contacts);
        glossary.Add(changes.SelectMany(change => new[] { change.From, change.To }).OfType<Holder>());
        glossary.Add(changes.Select(change => Holder.Of(change.By)));
        return new RotaLog(kept.View, changes, glossary.Made);
    }

    // A draft is the secretariat's own affair.
    private static bool IsMember(DutyBook book, KeptRota kept, PractitionerId reader) =>
        kept.View.PublishedThrough is not null && RotaMembers.Of(kept.History.Rota).Overlaps(book.As(reader));

    private sealed class Member(IReadOnlyList<Holder> mine, DateTimeOffset at, bool withOthers)
    {
        private readonly List<MemberDuty> duties = [];
        private readonly List<MemberSwap> swaps = [];
        private readonly List<MemberCover> covers = [];
        private readonly List<MemberAbsence> absences = [];
        private readonly List<MemberRota> rotas = [];

        public void Add(RotaView view, RotaHistory history, Glossary glossary)
        {
            var rota = history.Rota;
            var members = RotaMembers.Of(rota);
            List<Holder> here = [.. mine.Where(members.Contains)];
            duties.AddRange(Duties(view, history, mine));
            swaps.AddRange(
                from swap in rota.Swaps.Values
                where swap.Status is SwapStatus.Proposed && swap.Give.During.To > at
                let isMine = mine.Contains(swap.Taker)
                where isMine || mine.Contains(swap.Give.Holder)
                select new MemberSwap(view, swap, isMine));
            covers.AddRange(
                from cover in rota.Covers.Values
                where cover.Status is CoverStatus.Open && cover.Give.During.To > at
                let isMine = mine.Contains(cover.Give.Holder)
                where isMine || here.Count > 0
                select new MemberCover(view, cover, isMine));
            absences.AddRange(
                from known in rota.Absences.Values
                where known.EndedAt is null && known.Absence.During.To > at && mine.Contains(known.Absence.Holder)
                select new MemberAbsence(view, known.Absence));
            if (here.Count > 0)
            {
                List<Holder> others = [.. members.Except(mine)];
                rotas.Add(new MemberRota(
                    view,
                    here,
                    others,
                    [
                        .. Duties(view, history, withOthers ? others : [])
                            .Where(duty => duty.During.From > at && !duty.IsBeyondPublished)
                            .OrderBy(duty => duty.During.From),
                    ]));
                glossary.Add(members);
            }

            glossary.Add(duties.SelectMany(duty => duty.Insides ?? []).Select(inside => Holder.Of(inside.Who)));
            glossary.Add(swaps.SelectMany(swap => new[] { swap.Swap.Give.Holder, swap.Swap.Taker }));
            glossary.Add(covers.Select(cover => cover.Cover.Give.Holder));
        }

        public MemberDuties Told(DutyGlossary glossary) => new(
            at,
            [.. duties.OrderBy(duty => duty.During.From)],
            [.. swaps.OrderBy(swap => swap.Swap.Give.During.From)],
            [.. covers.OrderBy(cover => cover.Cover.Give.During.From)],
            [.. absences.OrderBy(absence => absence.Absence.During.From)],
            rotas,
            glossary);

        private IEnumerable<MemberDuty> Duties(
            RotaView view, RotaHistory history, IReadOnlyList<Holder> holders) =>
            from role in history.Roles(at - behind, at + ahead)
            let shifts = history.Shifts(role, at - behind, at + ahead).ToList()
            from holder in holders
            from run in Runs(shifts, holder)
            where run.To > at
            select new MemberDuty(
                view,
                role,
                holder,
                run,
                history.Date(run.From) > view.PublishedThrough,
                Open(history.Rota, role, holder, run),
                [.. Named(history.Rota, holder, run)]);

        private IEnumerable<Inside> Named(Rota rota, Holder holder, Period run) =>
            from named in rota.Insides
            where named.LiftedAt is null && Holder.Of(named.Inside.Institution) == holder
            let during = named.Inside.During
            where during.To > at && during.From < run.To && run.From < during.To
            orderby during.From
            select named.Inside;

        // Others may come and go beside the holder without ending the duty.
        private static IEnumerable<Period> Runs(IEnumerable<Shift> shifts, Holder holder)
        {
            Period? run = null;
            foreach (var shift in shifts.Where(shift => shift.Holders.Contains(holder)))
            {
                if (run is not null && run.To != shift.From)
                {
                    yield return run;
                    run = null;
                }

                run = new Period(run?.From ?? shift.From, shift.To);
            }

            if (run is not null)
            {
                yield return run;
            }
        }

        private static SwapId? Open(Rota rota, string role, Holder holder, Period run) =>
            rota.Covers.Values.FirstOrDefault(cover =>
                cover.Status is CoverStatus.Open
                && cover.Give.Holder == holder
                && string.Equals(cover.Role, role, StringComparison.Ordinal)
                && cover.Give.During.From < run.To
                && run.From < cover.Give.During.To)?.Id;
    }
}
