using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Testing;

namespace Hub.Web.Tests.Timelines;

/// <summary>Entries for tests that show some.</summary>
internal static class Entries
{
    public static readonly PersonView Tanaka =
        new(Some.Primary.Id, "田中　一郎", Profession.Doctor, "若葉台クリニック");

    public static readonly PersonView Yamaguchi =
        new(Some.Nurse.Id, "山口　恵", Profession.Nurse, "みどり訪問看護ステーション");

    public static TimelineEntryView Message(string words) => new(
        TimelineId.Of(Some.Patient), new EntryId(Guid.NewGuid()), 1, 1, EntryKind.Message, Tanaka, Some.Now, Some.Now,
        words, null, null, [], [], null, null, null);

    public static TimelineEntryView Status(VitalSigns vitals, string note = "") =>
        Message(note) with { Kind = EntryKind.Status, Vitals = vitals, Author = Yamaguchi };

    public static ConfirmationView AskedOf(PersonView person, ActView? done = null, bool beforeCorrection = false) =>
        new(person, null, done, beforeCorrection);

    public static ConfirmationView AskedOf(CareRole role, ActView? done = null) => new(null, role, done, false);
}

/// <summary>A timeline without a store.</summary>
internal sealed class TimelineInMemory(TimelineId timeline) : ITimelineReads
{
    private readonly Lock gate = new();
    private readonly List<TimelineEntryView> entries = [];
    private readonly Dictionary<PractitionerId, long> marks = [];

    /// <summary>How often changes were read.</summary>
    public int Reads { get; private set; }

    /// <summary>Called after changes were read and before they are answered.</summary>
    public Func<Task> OnRead { get; set; } = () => Task.CompletedTask;

    public int MostAtOnce { get; set; } = 200;

    public long Add(TimelineEntryView entry)
    {
        lock (gate)
        {
            var version = entries.Count + 1;
            entries.Add(entry with { Timeline = timeline, Ordinal = version, Changed = version });
            return version;
        }
    }

    public async Task<TimelineChanges> Changes(TimelineId id, long after, CancellationToken cancellation = default)
    {
        TimelineChanges answer;
        lock (gate)
        {
            Reads++;
            var rows = entries.Where(entry => entry.Changed > after).Take(MostAtOnce).ToArray();
            answer = new(after, rows.Length == 0 ? after : rows[^1].Changed, rows, after + rows.Length < entries.Count);
        }

        await OnRead();
        return answer;
    }

    public Task<TimelinePage> Page(
        TimelineId id, long? before, int take, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var rows = entries.Where(entry => before is null || entry.Ordinal < before).ToArray();
            return Task.FromResult(new TimelinePage(entries.Count, [.. rows.TakeLast(take)], [], rows.Length > take));
        }
    }

    public Task<TimelineEntryView?> Entry(TimelineId id, EntryId entry, CancellationToken cancellation = default) =>
        Task.FromResult(entries.Find(each => each.Id == entry));

    public Task<IReadOnlyList<EntryVersionView>> History(
        TimelineId id, EntryId entry, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<EntryVersionView>>([]);

    public Task<IReadOnlyList<TimelineEntryView>> Search(
        TimelineId id, string text, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<TimelineEntryView>>([]);

    public Task<IReadOnlyList<VitalsPoint>> Vitals(TimelineId id, int take, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<VitalsPoint>>([]);

    public Task<IReadOnlyList<ReadMarkView>> ReadMarks(TimelineId id, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ReadMarkView>>(
                [.. marks.Select(mark => new ReadMarkView(mark.Key, "名前", mark.Value, Some.Now))]);
        }
    }

    public Task<IReadOnlyList<ReadMarkView>> ReadBy(
        TimelineId id, EntryId entry, CancellationToken cancellation = default) => ReadMarks(id, cancellation);

    public Task<bool> MarkRead(TimelineId id, PractitionerId reader, long ordinal)
    {
        lock (gate)
        {
            var moved = ordinal > marks.GetValueOrDefault(reader);
            marks[reader] = Math.Max(ordinal, marks.GetValueOrDefault(reader));
            return Task.FromResult(moved);
        }
    }
}
