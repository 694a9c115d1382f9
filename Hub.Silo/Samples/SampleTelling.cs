using System.Diagnostics;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Silo.Patients;
using Hub.Silo.Timelines;

namespace Hub.Silo.Samples;

/// <summary>
/// Tells one story through the grains, each act at its hour. A refused act is a mistake of the sample.
/// </summary>
internal sealed class SampleTelling(
    SampleStory story,
    DateOnly today,
    TimeZoneInfo zone,
    IGrains grains,
    IPatientReads patients,
    SampleTools tools,
    ReplayClock clock)
{
    private readonly PatientId patient = DerivedIds.Patient(DerivedIds.District, story.Patient);
    private readonly SampleCallTelling calls = new(
        DerivedIds.Patient(DerivedIds.District, story.Patient), today, grains, tools.Calls, tools.Cards);

    private readonly SampleBackup backup = new(
        DerivedIds.Patient(DerivedIds.District, story.Patient), today, grains, tools.Enrolments);

    private readonly Dictionary<string, EntryId> entries = new(StringComparer.Ordinal);
    private long reached;

    public async Task Tell()
    {
        for (var place = 0; place < story.Acts.Count; place++)
        {
            var act = story.Acts[place];
            var local = today.AddDays(act.Day).ToDateTime(act.Time);
            var at = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
            clock.Tell(at);
            var command = DerivedIds.Command(patient.Value, $"sample {place}");
            if (act.Key is { } key)
            {
                entries[key] = EntryId.For(command);
            }

            var outcome = await Do(act, command, at);
            if (outcome.Refusal is { } refusal)
            {
                throw new UnreachableException(
                    $"Act {place} ({act.Kind}) of a sample story is refused: {refusal.Code}.");
            }
        }
    }

    private async Task<Outcome> Do(SampleAct act, CommandId command, DateTimeOffset at)
    {
        if (await calls.Do(act, command, at) is { } called)
        {
            return called;
        }

        var by = await calls.Person(act.By, at);
        if (await backup.Do(act, by, command) is { } done)
        {
            return done;
        }

        switch (act.Kind)
        {
            case "fact" or "reaffirm":
                return await State(act, command, by);
            case "add-participant":
                return await Ask(by, new PatientCommand.AddParticipant(command, Person(act.Practitioner!)));
            case "remove-participant":
                return await Ask(by, new PatientCommand.RemoveParticipant(command, Person(act.Practitioner!)));
            case "read":
                await tools.Marks.Move(TimelineId.Of(patient), by, reached);
                return Outcome.Accepted(reached);
            default:
                var outcome = await grains.Timeline(TimelineId.Of(patient)).Execute(by, Timeline(act, command, at));
                reached = Math.Max(reached, outcome.Version);
                return outcome;
        }
    }

    private TimelineCommand Timeline(SampleAct act, CommandId command, DateTimeOffset at) => act.Kind switch
    {
        "message" => new TimelineCommand.PostMessage(
            command, at, act.Markdown!, Entry(act.ReplyTo), Mentions(act), Addressees(act)),
        "status" => new TimelineCommand.PostStatus(
            command, at, act.Vitals!, act.Note ?? "", act.Checked, Entry(act.ReplyTo), Mentions(act), Addressees(act)),
        "correct" => new TimelineCommand.Correct(command, entries[act.Entry!], act.Markdown!),
        "retract" => new TimelineCommand.Retract(command, entries[act.Entry!], act.Reason!),
        "confirm" => new TimelineCommand.Confirm(command, entries[act.Entry!]),
        "pin" => new TimelineCommand.Pin(command, entries[act.Entry!]),
        "unpin" => new TimelineCommand.Unpin(command, entries[act.Entry!]),
        _ => throw new UnreachableException($"A sample story has an act of the unknown kind {act.Kind}."),
    };

    private async Task<Outcome> State(SampleAct act, CommandId command, PractitionerId by)
    {
        var summary = await patients.Summary(patient);
        long Seen(FactKind kind) => summary?.Facts.First(fact => fact.Fact.Kind == kind).Version ?? 0;
        var told = act.Fact!.Value;
        if (act.Kind is "reaffirm")
        {
            var kind = told.Deserialize<FactKind>(EventTypes.Json);
            return await Ask(by, new PatientCommand.ReaffirmFact(command, kind, Seen(kind)));
        }

        var fact = told.Deserialize<SampleFact>(EventTypes.Json)!;
        var stated = new SummaryFact(
            fact.Kind, fact.Text, fact.Phone, Day(fact.DateDay), fact.PlanChanged);
        return await Ask(by, new PatientCommand.StateFact(command, stated, Seen(fact.Kind)));
    }

    private Task<Outcome> Ask(PractitionerId by, PatientCommand command) =>
        grains.Patient(patient).Execute(by, command);

    private EntryId? Entry(string? key) => key is null ? null : entries[key];

    private DateOnly? Day(int? day) => day is { } days ? today.AddDays(days) : null;

    private static PractitionerId[] Mentions(SampleAct act) => [.. (act.Mentions ?? []).Select(Person)];

    private static Addressee[] Addressees(SampleAct act) =>
    [
        .. (act.PleaseConfirm ?? []).Select(asked =>
            new Addressee(asked.Person is { } code ? Person(code) : null, asked.Role)),
    ];

    private static PractitionerId Person(string code) => DerivedIds.Practitioner(DerivedIds.District, code);
}

/// <summary>What stories are told with, made for their time.</summary>
internal sealed record SampleTools(ReadMarks Marks, ICalls Calls, CallCards Cards, EnrolmentReads Enrolments);
