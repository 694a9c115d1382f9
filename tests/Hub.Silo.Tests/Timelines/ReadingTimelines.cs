using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Timelines;

public sealed class ReadingTimelinesOnSqlite() : ReadingTimelines(Dialect.Sqlite);

public sealed class ReadingTimelinesOnPostgres() : ReadingTimelines(Dialect.PostgreSql);

public abstract class ReadingTimelines : SiloSpec
{
    private static readonly TimelineId Timeline = TimelineId.Of(Some.Patient);

    private protected ReadingTimelines(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task An_empty_timeline_is_an_empty_page()
    {
        var page = await Silo.Timelines.Page(Timeline, null, 50);
        Assert.Equal((0, 0, false), (page.Version, page.Entries.Count, page.HasOlder));
    }

    [Fact]
    public async Task Pages_hold_every_entry_once_and_in_order()
    {
        var posted = new List<EntryId>();
        for (var i = 0; i < 25; i++)
        {
            posted.Add(await Silo.Post(Some.Nurse, $"記録 {i}"));
        }

        var read = new List<EntryId>();
        long? before = null;
        TimelinePage page;
        do
        {
            page = await Silo.Timelines.Page(Timeline, before, 10);
            read.InsertRange(0, page.Entries.Select(entry => entry.Id));
            before = page.Entries[0].Ordinal;
        }
        while (page.HasOlder);

        Assert.Equal(posted, read);
        Assert.Equal(25, (await Silo.Timelines.Page(Timeline, null, 10)).Version);
    }

    [Fact]
    public async Task An_entry_tells_all_that_happened_to_it()
    {
        var first = await Silo.Post(Some.Primary, "指示を変更しました");
        var command = Silo.NextCommand();
        await TestSilo.Accept(Silo.Do(Some.Nurse, new TimelineCommand.PostStatus(
            command, Silo.Clock.GetUtcNow().AddHours(-3), new VitalSigns(38.2m, 98, 60, 110, 91, 2, 24, 1),
            "痰が増えています", [], first, [Some.SubPrimary.Id],
            [new Addressee(Some.Primary.Id), new Addressee(Role: CareRole.SubPrimaryDoctor)])));
        var entry = EntryId.For(command);
        await TestSilo.Accept(Silo.Do(Some.Primary, new TimelineCommand.Confirm(Silo.NextCommand(), entry)));
        await TestSilo.Accept(Silo.Do(Some.Primary, new TimelineCommand.Pin(Silo.NextCommand(), entry)));
        Silo.Clock.Advance(TimeSpan.FromMinutes(5));
        await TestSilo.Accept(Silo.Do(
            Some.Nurse, new TimelineCommand.Correct(Silo.NextCommand(), entry, "痰が増えています。吸引 5 回")));

        var view = await Silo.Timelines.Entry(Timeline, entry);

        Assert.NotNull(view);
        Assert.Equal((EntryKind.Status, 2L, 5L), (view.Kind, view.Ordinal, view.Changed));
        Assert.Equal(("小林　勇", "緑町訪問看護ステーション"), (view.Author.Name, view.Author.Institution));
        Assert.Equal(view.PostedAt.AddHours(-3), view.WrittenAt);
        Assert.Equal(38.2m, view.Vitals?.Temperature);
        Assert.Equal("痰が増えています。吸引 5 回", view.Markdown);
        Assert.Equal((first, "山下　静枝", "指示を変更しました"), (view.ReplyTo!.Id, view.ReplyTo.Author, view.ReplyTo.Excerpt));
        Assert.Equal([Some.SubPrimary.Id], view.Mentions.Select(person => person.Id));
        Assert.Equal(Some.Primary.Id, view.Confirmations[0].Done?.By.Id);
        Assert.True(view.Confirmations[0].BeforeCorrection);
        Assert.Equal(CareRole.SubPrimaryDoctor, view.Confirmations[1].Role);
        Assert.Null(view.Confirmations[1].Done);
        Assert.Equal(Some.Nurse.Id, view.Correction?.By.Id);
        Assert.Equal(Some.Primary.Id, view.Pinning?.By.Id);
        Assert.Equal([entry], (await Silo.Timelines.Page(Timeline, null, 1)).Pinned.Select(pinned => pinned.Id));
    }

    [Fact]
    public async Task What_was_taken_back_shows_its_reason_and_no_words_while_its_history_keeps_them()
    {
        var entry = await Silo.Post(Some.Nurse, "別の人の内容", [Some.Primary.Id], [new Addressee(Some.Primary.Id)]);
        await TestSilo.Accept(Silo.Do(Some.Nurse, new TimelineCommand.Correct(Silo.NextCommand(), entry, "別の人の内容です")));
        await TestSilo.Accept(Silo.Do(Some.Nurse, new TimelineCommand.Retract(Silo.NextCommand(), entry, "患者違い")));

        var view = await Silo.Timelines.Entry(Timeline, entry);
        Assert.Equal((string.Empty, "患者違い"), (view!.Markdown, view.Retraction!.Reason));
        Assert.Empty(await Silo.Timelines.Search(Timeline, "別の人"));
        Assert.Equal(
            ["別の人の内容", "別の人の内容です", ""],
            (await Silo.Timelines.History(Timeline, entry)).Select(version => version.Markdown));
        Assert.Empty((await Silo.Patients.Home(Some.Primary.Id)).Waiting);
    }

    [Fact]
    public async Task Changes_tell_each_changed_entry_once_up_to_the_last_version()
    {
        var first = await Silo.Post(Some.Nurse, "一");
        var second = await Silo.Post(Some.Nurse, "二");
        await TestSilo.Accept(Silo.Do(Some.Nurse, new TimelineCommand.Correct(Silo.NextCommand(), first, "一改")));

        var all = await Silo.Timelines.Changes(Timeline, 0);
        Assert.Equal((3L, false), (all.UpTo, all.More));
        Assert.Equal([second, first], all.Entries.Select(entry => entry.Id));
        Assert.Equal([first], (await Silo.Timelines.Changes(Timeline, 2)).Entries.Select(entry => entry.Id));
        Assert.Equal(3, (await Silo.Timelines.Changes(Timeline, 3)).UpTo);
    }

    [Fact]
    public async Task Many_changes_come_in_parts_that_fit_together()
    {
        for (var i = 0; i < 205; i++)
        {
            await Silo.Post(Some.Nurse, "x");
        }

        var first = await Silo.Timelines.Changes(Timeline, 0);
        Assert.Equal((200L, true, 200), (first.UpTo, first.More, first.Entries.Count));
        var rest = await Silo.Timelines.Changes(Timeline, first.UpTo);
        Assert.Equal((205L, false, 5), (rest.UpTo, rest.More, rest.Entries.Count));
    }

    [Theory]
    [InlineData("褥瘡", true)]
    [InlineData("じょくそう", false)]
    [InlineData("吸引", true)]
    [InlineData("オプソ", true)]
    [InlineData("おぷそ", true)]
    [InlineData("ｵﾌﾟｿ", true)]
    [InlineData("褥瘡 吸引", true)]
    [InlineData("褥瘡 発熱", false)]
    [InlineData("ＳＰＯ２", true)]
    [InlineData("褥", false)]
    [InlineData("%%", false)]
    [InlineData("__", false)]
    [InlineData("' OR 1=1 --", false)]
    public async Task Search_finds_Japanese_words_of_two_characters_and_more(string words, bool found)
    {
        var entry = await Silo.Post(Some.Nurse, "仙骨部の褥瘡を処置、吸引 3 回。オプソ内服、SpO2 94");
        await Silo.Post(Some.Nurse, "特に変わりありません");
        Assert.Equal(
            found ? [entry] : [], (await Silo.Timelines.Search(Timeline, words)).Select(result => result.Id));
    }

    [Fact]
    public async Task Another_patients_timeline_is_another_world()
    {
        var other = new PatientId(Some.Id(32));
        await Silo.Register(
            other, Some.Details with { Number = "I001-00002" }, Some.Responsibility);
        var entry = await Silo.Post(Some.Nurse, "ここだけの話");
        Assert.Null(await Silo.Timelines.Entry(TimelineId.Of(other), entry));
        Assert.Empty(await Silo.Timelines.Search(TimelineId.Of(other), "ここだけ"));
        Assert.Empty(await Silo.Timelines.History(TimelineId.Of(other), entry));
        var outcome = await Silo.Do(Some.Nurse, new TimelineCommand.Pin(Silo.NextCommand(), entry), other);
        Assert.Equal("entry-unknown", outcome.Refusal?.Code);
        outcome = await Silo.Do(
            Some.Nurse,
            new TimelineCommand.PostMessage(Silo.NextCommand(), Silo.Clock.GetUtcNow(), "x", entry),
            other);
        Assert.Equal("reply-unknown", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task An_entry_that_nobody_has_read_has_no_readers()
    {
        var entry = await Silo.Post(Some.Primary, "まだ誰も読んでいない");
        Assert.Empty(await Silo.Timelines.ReadBy(Timeline, entry));
    }

    [Fact]
    public async Task Read_marks_move_forward_only_and_tell_since_when()
    {
        var first = await Silo.Post(Some.Nurse, "一");
        await Silo.Post(Some.Nurse, "二");
        var start = Silo.Clock.GetUtcNow();
        Assert.True(await Silo.Timelines.MarkRead(Timeline, Some.Primary.Id, 1));
        Silo.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await Silo.Timelines.MarkRead(Timeline, Some.Primary.Id, 99));
        Assert.False(await Silo.Timelines.MarkRead(Timeline, Some.Primary.Id, 1));
        Assert.False(await Silo.Timelines.MarkRead(Timeline, Some.Primary.Id, 2));

        var mark = Assert.Single(await Silo.Timelines.ReadMarks(Timeline));
        Assert.Equal((Some.Primary.Id, 2L), (mark.Practitioner, mark.Ordinal));
        Assert.Equal(start, Assert.Single(await Silo.Timelines.ReadBy(Timeline, first)).At);
    }

    [Fact]
    public async Task Vitals_come_oldest_first_and_without_those_taken_back()
    {
        for (var i = 0; i < 3; i++)
        {
            Silo.Clock.Advance(TimeSpan.FromHours(1));
            await TestSilo.Accept(Silo.Do(Some.Nurse, new TimelineCommand.PostStatus(
                Silo.NextCommand(), Silo.Clock.GetUtcNow(), new VitalSigns(36.5m + i), string.Empty)));
        }

        var points = await Silo.Timelines.Vitals(Timeline, 10);
        Assert.Equal([36.5m, 37.5m, 38.5m], points.Select(point => point.Vitals.Temperature!.Value));
        await TestSilo.Accept(Silo.Do(
            Some.Nurse, new TimelineCommand.Retract(Silo.NextCommand(), points[1].Entry, "測り直し")));
        Assert.Equal(2, (await Silo.Timelines.Vitals(Timeline, 10)).Count);
    }

    [Fact]
    public async Task The_same_command_twice_is_one_entry_and_a_forged_one_is_refused()
    {
        var command = new TimelineCommand.PostMessage(Silo.NextCommand(), Silo.Clock.GetUtcNow(), "一度だけ");
        var versions = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => TestSilo.Accept(Silo.Do(Some.Nurse, command))));
        Assert.Single(versions.Distinct());
        var forged = await Silo.Do(Some.Primary, command with { Markdown = "別人" });
        Assert.Equal("command-taken", forged.Refusal?.Code);
        Assert.Single((await Silo.Timelines.Page(Timeline, null, 10)).Entries);
    }
}
