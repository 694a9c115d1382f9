using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Calendars;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas.Calendars;

public sealed class ChangingCalendars : CalendarSpec
{
    private static readonly Period December = During("2026-12-01 00:00", "2027-01-01 00:00");
    private static readonly DateTimeOffset Later = Some.Now.AddDays(1);
    private static readonly CalendarEntry FirstWeekend = Entry(1, At("2026-12-04 18:00"), At("2026-12-07 09:00"));
    private static readonly CalendarEntry NextWeekend = Entry(2, At("2026-12-11 18:00"), At("2026-12-14 09:00"));

    [Fact]
    public void What_has_not_changed_stays_as_it_was_told()
    {
        var told = Next([], FirstWeekend, NextWeekend);
        Assert.Equal([Told(FirstWeekend), Told(NextWeekend)], told);
        Assert.Equal(told, CalendarChanges.Next(told, [FirstWeekend, NextWeekend], December, Later));
    }

    [Fact]
    public void A_duty_that_ends_earlier_is_the_same_entry_changed_once()
    {
        var shorter = Entry(1, At("2026-12-04 18:00"), At("2026-12-06 09:00"));
        Assert.Equal(
            [new PublishedEntry(shorter, EntryStatus.Confirmed, 1, Later), Told(NextWeekend)],
            CalendarChanges.Next(Next([], FirstWeekend, NextWeekend), [shorter, NextWeekend], December, Later));
    }

    [Fact]
    public void A_duty_that_is_gone_is_cancelled_and_stays_so()
    {
        var told = CalendarChanges.Next(Next([], FirstWeekend, NextWeekend), [NextWeekend], December, Later);
        Assert.Equal([Told(NextWeekend), new PublishedEntry(FirstWeekend, EntryStatus.Cancelled, 1, Later)], told);
        Assert.Equal(told, CalendarChanges.Next(told, [NextWeekend], December, Later.AddDays(1)));
        var read = Read(Document(told)).Events;
        Assert.Equal([("CANCELLED", 1), ("CONFIRMED", 0)], read.Select(entry => (entry.Status, entry.Sequence)));
    }

    [Fact]
    public void A_duty_that_comes_back_holds_again_under_its_own_id()
    {
        var cancelled = CalendarChanges.Next(Next([], FirstWeekend), [], December, Later);
        Assert.Equal(
            [new PublishedEntry(FirstWeekend, EntryStatus.Confirmed, 2, Later.AddDays(1))],
            CalendarChanges.Next(cancelled, [FirstWeekend], December, Later.AddDays(1)));
    }

    [Fact]
    public void A_duty_that_is_over_is_forgotten_and_never_cancelled()
    {
        var told = Next([], FirstWeekend, NextWeekend);
        Assert.Equal(
            [Told(NextWeekend)],
            CalendarChanges.Next(told, [NextWeekend], During("2026-12-07 09:00", "2027-02-01 00:00"), Later));
    }

    [Fact]
    public void What_lies_behind_the_period_is_left_as_it_was_told()
    {
        var told = Next([], FirstWeekend, NextWeekend);
        var period = During("2026-12-01 00:00", "2026-12-10 00:00");
        Assert.Equal(told, CalendarChanges.Next(told, [FirstWeekend], period, Later));
    }

    [Fact]
    public void A_closure_is_over_when_its_last_day_is_over_everywhere()
    {
        var closure = new CalendarEntry(
            Some.Id(3), new EntryTime.Days(new DateOnly(2026, 12, 29), new DateOnly(2027, 1, 3)), new EntryText("休診"));
        Assert.Single(Forget(closure, "2027-01-04 12:00"));
        Assert.Empty(Forget(closure, "2027-01-06 00:00"));
        Assert.Equal(
            EntryStatus.Cancelled,
            Assert.Single(CalendarChanges.Next([Told(closure)], [], December, Later)).Status);
    }

    private static IReadOnlyList<PublishedEntry> Forget(CalendarEntry entry, string from) =>
        CalendarChanges.Next([Told(entry)], [], During(from, "2027-12-01 00:00"), Later);

    private static IReadOnlyList<PublishedEntry> Next(
        IReadOnlyList<PublishedEntry> before, params IReadOnlyList<CalendarEntry> now) =>
        CalendarChanges.Next(before, now, December, Some.Now);
}
