using System.Globalization;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Silo.Rotas.Calendars;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas.Calendars;

public sealed class TellingDuties : CalendarSpec
{
    private static readonly Period April = During("2026-04-06 00:00", "2026-05-04 00:00");

    [Fact]
    public void The_calendars_of_all_members_together_are_the_final_schedule()
    {
        var rotas = Enumerable.Range(1, 60).Select(seed => new ToldRota(seed)).ToList();
        var read = CalendarReader.Read([.. rotas.SelectMany(rota => rota.OfMembers.Append(rota.OfRota))]);
        Assert.All(rotas.Zip(read.Chunk(RandomRota.Members.Count + 1)), own =>
        {
            var (rota, calendars) = own;
            var events = calendars[..^1].SelectMany(calendar => calendar.Events).ToList();
            Assert.Equal(rota.Schedule, rota.ScheduleOf(events));
            Assert.Equal(
                events.OrderBy(told => told.Uid, StringComparer.Ordinal),
                calendars[^1].Events.OrderBy(told => told.Uid, StringComparer.Ordinal));
            Assert.Distinct(events.Select(told => told.Uid));
        });
    }

    [Fact]
    public void A_duty_is_told_whole_and_the_same_whatever_the_period()
    {
        var roster = Roster(Layer(new DutyWindows.Always(), Weekly));
        var all = DutyEntries.Of(roster, Names, April).ToList();
        Assert.Equal(
            new EntryTime.Between(At("2026-03-30 09:00"), At("2026-04-06 09:00")), all[0].Time);
        var inside = During("2026-04-15 12:00", "2026-04-15 13:00");
        Assert.Equal(all[2], Assert.Single(DutyEntries.Of(roster, Names, inside)));
        Assert.Equal(
            all.Where(entry => entry.Text == Named(Wakaba)), DutyEntries.Of(roster, Names, April, Wakaba));
    }

    [Fact]
    public void A_duty_that_never_ends_is_an_entry_for_each_year_and_the_same_in_every_period()
    {
        var roster = Roster(Layer(new DutyWindows.Always(), Always(DrTanaka)));
        var turn = DutyEntries.Of(roster, Names, During("2026-12-20 00:00", "2027-01-10 00:00")).ToList();
        Assert.Equal(
            [
                new EntryTime.Between(At("2026-01-01 00:00"), At("2027-01-01 00:00")),
                new EntryTime.Between(At("2027-01-01 00:00"), At("2028-01-01 00:00")),
            ],
            turn.Select(entry => entry.Time));
        Assert.Equal(
            turn[1], Assert.Single(DutyEntries.Of(roster, Names, During("2027-11-01 00:00", "2027-12-01 00:00"))));
        Assert.NotEmpty(DutyEntries.Of(roster, Names, During("1970-01-01 12:00", "1970-02-01 00:00")));
        Assert.NotEmpty(DutyEntries.Of(roster, Names, During("2099-12-01 00:00", "2099-12-31 12:00")));
    }

    [Fact]
    public void A_duty_over_new_year_stays_one_entry()
    {
        var entries = DutyEntries.Of(
            Roster(Layer(DaysOff, Always(Midori))), Names, During("2026-12-29 00:00", "2027-01-03 00:00"));
        Assert.Equal(
            new EntryTime.Between(At("2026-12-28 18:00"), At("2027-01-04 09:00")), Assert.Single(entries).Time);
    }

    [Fact]
    public void An_id_follows_from_rota_role_holder_and_start_and_from_nothing_else()
    {
        var roster = Roster(Layer(new DutyWindows.Always(), Weekly));
        Guid[] ids(DutyNames names) => [.. DutyEntries.Of(roster, names, April).Select(entry => entry.Id)];
        Assert.Equal(ids(Names), ids(Names with { Text = _ => new EntryText("renamed") }));
        Assert.Empty(ids(Names).Intersect(ids(Names with { Rota = Head.Id })));
        Assert.Equal(Guid.Parse("03e77545-8244-8d88-a3e9-8221fa3b9eca"), ids(Names)[1]);
    }

    [Fact]
    public void A_swap_changes_the_entries_of_the_two_and_of_nobody_else()
    {
        var before = CalendarChanges.Next(
            [], DutyEntries.Of(Roster(Layer(new DutyWindows.Always(), Weekly)), Names, April), April,
            At("2026-03-25 10:00"));
        var swap = new Swap(
            new SwapId(Rota), DutyRoles.Primary, SwapStatus.Accepted,
            new SwapPart(Wakaba, During("2026-04-15 09:00", "2026-04-16 09:00")), Midori, null, null);
        var roster = Roster(RotaChanges.None with { Swaps = [swap] }, Layer(new DutyWindows.Always(), Weekly));
        var after = CalendarChanges.Next(
            before, DutyEntries.Of(roster, Names, April), April, At("2026-04-01 10:00"));
        Assert.Equal(
            [
                (Named(Wakaba), 1, "04-13 09:00..04-15 09:00"),
                (Named(Midori), 0, "04-15 09:00..04-16 09:00"),
                (Named(Wakaba), 0, "04-16 09:00..04-20 09:00"),
            ],
            after.Where(entry => entry.LastModified == At("2026-04-01 10:00"))
                .Select(entry => (entry.Entry.Text, entry.Sequence, Tokyo(entry.Entry.Time)))
                .OrderBy(entry => entry.Item3, StringComparer.Ordinal));
    }

    private static string Tokyo(EntryTime time) => time is EntryTime.Between(var from, var to)
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{from.ToOffset(TimeSpan.FromHours(9)):MM-dd HH:mm}..{to.ToOffset(TimeSpan.FromHours(9)):MM-dd HH:mm}")
        : "";

    /// <summary>A rota that nobody chose, and its calendars of a week.</summary>
    private sealed class ToldRota
    {
        private readonly Period week;

        public ToldRota(int seed)
        {
            var rota = new RandomRota(seed);
            var policy = rota.Policy();
            var start = rota.Week();
            week = new Period(start, start.AddDays(7));
            var roster = new DutyRoster(policy, rota.Changes(start), [Holidays]);
            Schedule =
            [
                .. from shift in roster.Shifts(DutyRoles.Primary, week.From, week.To)
                   select Line(shift.From, shift.To, shift.Holders.Select(holder => Named(holder).Title)),
            ];
            var names = Names with { TimeZone = policy.TimeZone };
            string Of(Holder? only) => Document(
                Head with { TimeZone = policy.TimeZone },
                [.. DutyEntries.Of(roster, names, week, only).Select(entry => Told(entry))]);
            OfMembers = [.. RandomRota.Members.Select(member => Of(member))];
            OfRota = Of(null);
        }

        public IReadOnlyList<string> OfMembers { get; }

        public string OfRota { get; }

        public IReadOnlyList<string> Schedule { get; }

        /// <summary>Who is on duty between any two instants at which an event begins or ends.</summary>
        public IReadOnlyList<string> ScheduleOf(IReadOnlyList<ReadEvent> events)
        {
            var edges = events.SelectMany(told => new[] { At(told.Start), At(told.End) })
                .Where(edge => week.From < edge && edge < week.To)
                .Append(week.From).Append(week.To).Distinct().Order().ToList();
            var parts = edges.Zip(edges.Skip(1), (from, to) => (
                from,
                to,
                who: events.Where(told => At(told.Start) <= from && to <= At(told.End)).Select(told => told.Title)
                    .Order(StringComparer.Ordinal).ToList())).ToList();
            // Where one with the same id ends and another begins, the schedule knows of one duty.
            for (var index = parts.Count - 1; index > 0; index--)
            {
                if (parts[index].who.SequenceEqual(parts[index - 1].who, StringComparer.Ordinal))
                {
                    parts[index - 1] = parts[index - 1] with { to = parts[index].to };
                    parts.RemoveAt(index);
                }
            }

            return [.. parts.Where(part => part.who.Count > 0).Select(part => Line(part.from, part.to, part.who))];
        }

        private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);

        private static string Line(DateTimeOffset from, DateTimeOffset to, IEnumerable<string> who) =>
            $"{Utc(from)} {Utc(to)} {string.Join(' ', who.Order(StringComparer.Ordinal))}";
    }
}
