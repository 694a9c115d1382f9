using System.Text;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Calendars;
using Hub.Testing;
using NodaTime;

namespace Hub.Silo.Tests.Rotas.Calendars;

public sealed class WritingCalendars : CalendarSpec
{
    private static readonly CalendarEntry Weekend = Entry(1, At("2026-11-20 18:00"), At("2026-11-24 09:00"));

    [Fact]
    public void Another_program_reads_what_was_told()
    {
        var text = new EntryText("夜間; 緊急, 連絡\\先", "一行目\n二行目\r\n三行目", "みどり区医師会, 2階");
        var read = Read(Document(Told(Weekend with { Text = text }, sequence: 3)));
        Assert.Equal((Head.Name, Head.Name, Head.Id.ToString()), (read.Name, read.OlderName, read.Uid));
        Assert.Equal(1800, read.RefreshSeconds);
        Assert.Equal(["Asia/Tokyo"], read.Zones);
        Assert.Equal(
            new ReadEvent(
                Weekend.Id.ToString(), "2026-11-20T09:00:00.000Z", "2026-11-24T00:00:00.000Z", text.Title,
                "一行目\n二行目\n三行目", text.Place, "CONFIRMED", 3, Utc(Some.Now), Utc(Some.Now)),
            Assert.Single(read.Events));
    }

    [Fact]
    public void A_calendar_without_entries_is_one_all_the_same()
    {
        var read = Read(Document([]));
        Assert.Empty(read.Events);
        Assert.Equal(["Asia/Tokyo"], read.Zones);
    }

    [Fact]
    public void The_same_entries_in_any_order_are_the_same_octets()
    {
        var other = Told(Entry(2, At("2026-11-20 18:00"), At("2026-11-21 09:00")));
        Assert.Equal(Document(Told(Weekend), other), Document(other, Told(Weekend)));
    }

    [Fact]
    public void Tokyo_is_one_plain_zone_and_times_are_as_on_the_wall()
    {
        var lines = StrictLines.Unfolded(Document(Told(Weekend)));
        Assert.Equal(
            [
                "BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "BEGIN:STANDARD", "DTSTART:19700101T000000",
                "TZOFFSETFROM:+0900", "TZOFFSETTO:+0900", "TZNAME:JST", "END:STANDARD", "END:VTIMEZONE",
            ],
            lines.SkipWhile(line => line is not "BEGIN:VTIMEZONE").TakeWhile(line => line is not "BEGIN:VEVENT"));
        Assert.Contains("DTSTART;TZID=Asia/Tokyo:20261120T180000", lines);
        Assert.Contains("DTEND;TZID=Asia/Tokyo:20261124T090000", lines);
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/London")]
    [InlineData("Europe/Dublin")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("America/St_Johns")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Asia/Tokyo")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("No/Such_Zone")]
    public void Another_program_finds_the_same_instants_in_two_years_and_around_every_change_of_the_clock(string zone)
    {
        var (first, last) = (At("2026-01-01 00:20"), At("2028-01-01 00:20"));
        var changes = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)?
            .GetZoneIntervals(Instant.FromDateTimeOffset(first), Instant.FromDateTimeOffset(last))
            .Skip(1).Select(interval => interval.Start.ToDateTimeOffset()) ?? [];
        var starts = Enumerable.Range(0, 700).Select(index => first.AddHours(index * 25))
            .Concat(changes.SelectMany(change => Enumerable.Range(-20, 40).Select(i => change.AddMinutes(i * 10))))
            .Distinct().Order();
        var entries = starts.Select((start, index) => Entry(index, start, start.AddMinutes(70))).ToList();
        var read = Read(Document(Head with { TimeZone = zone }, [.. entries.Select(entry => Told(entry))]));
        Assert.Equal(
            entries.Select(entry => (EntryTime.Between)entry.Time).Select(time => (Utc(time.From), Utc(time.To))),
            read.Events.Select(told => (told.Start, told.End)));
    }

    [Theory]
    [InlineData("America/New_York", "2026-11-01 05:30", "2026-11-01 06:30", "20261101T053000Z", "20261101T063000Z")]
    [InlineData("America/New_York", "2026-03-08 07:00", "2026-03-08 08:00", "20260308T030000", "20260308T040000")]
    [InlineData("No/Such_Zone", "2026-03-08 07:00", "2026-03-08 08:00", "20260308T070000Z", "20260308T080000Z")]
    public void A_time_that_the_clock_shows_twice_or_in_no_known_zone_is_told_in_utc(
        string zone, string from, string to, string start, string end)
    {
        var (first, last) = (At(from, "+00:00"), At(to, "+00:00"));
        var document = Document(Head with { TimeZone = zone }, Told(Entry(1, first, last)));
        Assert.Contains(StrictLines.Unfolded(document), line => line.StartsWith("DTSTART", StringComparison.Ordinal)
            && line.EndsWith($":{start}", StringComparison.Ordinal));
        Assert.Contains(StrictLines.Unfolded(document), line => line.StartsWith("DTEND", StringComparison.Ordinal)
            && line.EndsWith($":{end}", StringComparison.Ordinal));
        var read = Assert.Single(Read(document).Events);
        Assert.Equal((Utc(first), Utc(last)), (read.Start, read.End));
    }

    [Fact]
    public void A_closure_is_whole_days_and_ends_on_the_day_after_its_last()
    {
        var closure = new YearlyClosure(new MonthDay(12, 29), new MonthDay(1, 3));
        var entry = ClosureEntries.Of(Rota, closure, 2026, new EntryText("年末年始休診"))!;
        var read = Assert.Single(Read(Document(Told(entry))).Events);
        Assert.Equal(("2026-12-29", "2027-01-04"), (read.Start, read.End));
    }

    [Theory]
    [InlineData(2, 29, 2, 29, 2027, null)]
    [InlineData(2, 29, 2, 29, 2028, "2028-02-29..2028-02-29")]
    [InlineData(2, 29, 3, 1, 2027, "2027-03-01..2027-03-01")]
    [InlineData(8, 13, 8, 16, 2026, "2026-08-13..2026-08-16")]
    public void A_closure_has_the_days_that_its_year_has(
        int fromMonth, int fromDay, int toMonth, int toDay, int year, string? days)
    {
        var closure = new YearlyClosure(new MonthDay(fromMonth, fromDay), new MonthDay(toMonth, toDay));
        var time = ClosureEntries.Of(Rota, closure, year, new EntryText("休診"))?.Time as EntryTime.Days;
        Assert.Equal(days, time is null ? null : $"{time.First:O}..{time.Last:O}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_text_is_read_back_letter_by_letter(int seed)
    {
        string[] letters = ["当", "番", "𠮷", "👩‍⚕️", "é", "a", " ", ",", ";", "\\", "\n", ":", "\"", "\t", "\\n", "^"];
        var random = new Random(seed);
        string Words() => string.Concat(
            Enumerable.Range(0, random.Next(1, 120)).Select(_ => letters[random.Next(letters.Length)]));
        var start = At("2026-01-01 00:00");
        var entries = Enumerable.Range(0, 200)
            .Select(index => Told(new CalendarEntry(
                Some.Id(index),
                new EntryTime.Between(start.AddHours(index), start.AddHours(index + random.Next(1, 99))),
                new EntryText(Words(), Words(), Words()))))
            .ToList();
        var read = Read(Document(Head with { Name = Words() }, entries));
        Assert.Equal(
            entries.Select(entry => (entry.Entry.Id.ToString(), entry.Entry.Text)),
            read.Events.Select(told => (told.Uid, new EntryText(told.Title, told.Note, told.Place))));
    }

    [Fact]
    public void What_is_no_text_is_left_out_or_made_whole()
    {
        var read = Read(Document(Told(Weekend with { Text = new EntryText("当\u0000番\u0007\u007F \uD842!") })));
        Assert.Equal("当番 \uFFFD!", Assert.Single(read.Events).Title);
    }

    [Fact]
    public void A_long_line_is_folded_between_characters_wherever_they_fall()
    {
        for (var before = 0; before < 80; before++)
        {
            var line = $"SUMMARY:{new string('a', before)}{string.Concat(Enumerable.Repeat("当𠮷é", 30))}";
            var pieces = ContentLines.Fold(line).Split("\r\n");
            Assert.All(pieces, piece => Assert.InRange(Encoding.UTF8.GetByteCount(piece), 1, 75));
            Assert.All(pieces[..^1], piece => Assert.InRange(Encoding.UTF8.GetByteCount(piece), 72, 75));
            Assert.All(pieces[1..], piece => Assert.StartsWith(" ", piece, StringComparison.Ordinal));
            Assert.Equal(line, string.Concat(pieces.Select((piece, index) => index == 0 ? piece : piece[1..])));
        }
    }
}
