using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

/// <summary>
/// The hub's own read models after months of anything that grains accept: rebuilt they equal what was live, the log
/// verifies, and every way of asking who may see whom says the same.
/// </summary>
public sealed class RebuildingTheHubsOwn
{
    private const int Taken = 120;

    // Far more than any seed needs: without a bound a hub that refuses everything would never end the test.
    private const int Tries = 10_000;

    private static readonly PatientId[] patients =
        [.. Enumerable.Range(0, 4).Select(place => new PatientId(Some.Id(31 + place)))];

    private readonly List<(PatientId Patient, EntryId Entry)> entries = [];
    private Random dice = new(0);

    [Fact]
    public Task After_any_history_what_is_rebuilt_equals_what_was_live_on_sqlite() => Live(Dialect.Sqlite);

    [Fact]
    public Task After_any_history_what_is_rebuilt_equals_what_was_live_on_postgresql() => Live(Dialect.PostgreSql);

    private async Task Live(Dialect dialect)
    {
        var seed = Environment.GetEnvironmentVariable("HUB_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"HUB_SEED={seed}");
        dice = new Random(seed);
        await using var silo = await TestSilo.Start(dialect);
        await silo.Populate();
        var taken = 0;
        for (var tried = 0; taken < Taken && tried < Tries; tried++)
        {
            silo.Clock.Advance(TimeSpan.FromMinutes(dice.Next(600)));
            taken += (await Act(silo)).IsAccepted ? 1 : 0;
        }

        Assert.True(taken == Taken, $"Only {taken} acts were taken; seed {seed}.");
        var rebuild = new ReadModelRebuild(
            silo.Get<IDatabase>(), EventTypes.All, silo.Get<IEnumerable<IReadModel>>());
        Assert.Equal([], await rebuild.Compare());
        await rebuild.Run();
        Assert.Equal([], await rebuild.Compare());
        var (events, findings) = await new EventLogVerifier(silo.Get<IDatabase>()).Run(_ => { });
        Assert.True(events > taken / 2);
        Assert.Equal(0, findings);
        await EveryWayOfAskingSaysTheSame(silo, seed);
    }

    private static async Task EveryWayOfAskingSaysTheSame(TestSilo silo, int seed)
    {
        foreach (var person in await silo.Directory.Practitioners())
        {
            var seen = new List<PatientId>();
            foreach (var patient in patients)
            {
                var role = await silo.Access.To(patient, person.Id);
                var member = (await silo.Access.Team(patient))
                    .FirstOrDefault(member => member.Practitioner.Id == person.Id);
                Assert.True((role is CareRole.OnDuty ? null : role) == member?.Role, $"Seed {seed}.");
                seen.AddRange(role is null ? [] : [patient]);
            }

            var home = (await silo.Patients.Home(person.Id)).Patients.Select(patient => patient.Id);
            Assert.Equal(seen.Order(ById), (await silo.Access.Patients(person.Id)).Order(ById));
            Assert.Equal(seen.Order(ById), home.Order(ById));
        }
    }

    private static Comparer<PatientId> ById { get; } =
        Comparer<PatientId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private Task<Outcome> Act(TestSilo silo)
    {
        var (patient, by) = (OneOf(patients), OneOf(Some.Practitioners));
        var command = silo.NextCommand();
        return dice.Next(16) switch
        {
            14 or 15 => OfBackup(silo, command, patient),
            12 or 13 => OfPlan(silo, command),
            10 or 11 => OfRota(silo, command),
            0 => Listed(silo, command),
            1 => Listed(silo, command, patient),
            2 or 3 => silo.Do(by, OfRecord(command), patient),
            _ => OfTimeline(silo, command, by, patient),
        };
    }

    private Task<Outcome> Listed(TestSilo silo, CommandId command)
    {
        var (person, place) = (OneOf(Some.Practitioners), OneOf(Some.Institutions));
        return dice.Next(4) switch
        {
            3 => silo.Grains.District(Some.District).Execute(
                PractitionerId.Operator,
                new DistrictCommand.ListHolidays(
                    command, new HolidayList(OneOf(["jp", "町"]), 2026, 2026 + dice.Next(4), []))),
            0 => silo.Grains.District(Some.District).Execute(
                PractitionerId.Operator,
                new DistrictCommand.ListInstitution(
                    command, place.Id, place.Details with { Hours = Words(), Name = Words() + "院" })),
            1 => silo.Grains.Practitioner(person.Id).Execute(
                PractitionerId.Operator, new PractitionerCommand.Leave(command)),
            _ => silo.Grains.Practitioner(person.Id).Execute(
                PractitionerId.Operator, new PractitionerCommand.Register(command, person.Details with
                {
                    Name = Words() + "子",
                    Profession = OneOf(Enum.GetValues<Profession>()),
                    Institution = place.Id,
                })),
        };
    }

    private Task<Outcome> Listed(TestSilo silo, CommandId command, PatientId patient) =>
        silo.Grains.Patient(patient).Execute(PractitionerId.Operator, new PatientCommand.Register(
            command,
            Some.Details with { Number = $"I001-{patient}", Name = Words() + "様", Phone = Words() },
            new Responsibility(
                OneOf(Some.Practitioners).Id,
                dice.Next(2) == 0 ? null : OneOf(Some.Practitioners).Id,
                dice.Next(3) == 0 ? null : OneOf(Some.Institutions).Id),
            [new SummaryFact(OneOf(Enum.GetValues<FactKind>()), Words())]));

    private Task<Outcome> OfRota(TestSilo silo, CommandId command)
    {
        Fallback[] fallbacks = [new(Holder.Of(Some.Clinic), "03"), new(Holder.Of(Some.Station), "04")];
        var layer = new Layer(
            new(Some.Id(1)), "夜間", DutyRoles.Primary, 0, new DutyWindows.Always(),
            new Assignment.Fixed([Holder.Of(OneOf(Some.Institutions).Id)]));
        var planned = layer with
        {
            Id = new(Some.Id(2)), Priority = 1, Assignment = new Assignment.ByDate([]),
            Windows = new DutyWindows.Daily(new(18, 0), new(9, 0), Enum.GetValues<DayOfWeek>()),
        };
        RotaCommand said = dice.Next(4) switch
        {
            0 => new RotaCommand.Found(command, Words() + "当番", OneOf(Some.Institutions).Id),
            1 => new RotaCommand.SetRules(
                command, new("Asia/Tokyo", DutyCalendar.Empty, [layer, planned]), silo.Clock.GetUtcNow()),
            2 => new RotaCommand.SetFallbacks(command, fallbacks),
            _ => new RotaCommand.Publish(
                command, DateOnly.FromDateTime(silo.Clock.GetUtcNow().AddDays(dice.Next(90)).UtcDateTime)),
        };
        return silo.Grains.Rota(new(Some.Id(51 + dice.Next(2)))).Execute(PractitionerId.Operator, said);
    }

    // Two months of one rota, so that most of what is asked finds a plan that was begun.
    private async Task<Outcome> OfPlan(TestSilo silo, CommandId command)
    {
        var (rota, member) = (new RotaId(Some.Id(51)), Holder.Of(OneOf(Some.Practitioners).Id));
        var month = new DateOnly(2027, 1 + dice.Next(2), 1);
        var layer = new LayerId(Some.Id(2));
        var plan = silo.Grains.MonthPlan(PlanId.Of(rota, month));
        if (dice.Next(4) == 0)
        {
            await silo.Grains.Rota(rota).Execute(PractitionerId.Operator, new RotaCommand.SetPlanning(
                silo.NextCommand(), PlanningTerms.None with { Members = [new PlanMember(member, [], 3)] }));
        }

        PlanCommand said = dice.Next(6) switch
        {
            0 or 1 => new PlanCommand.Begin(command, rota, month),
            2 => new PlanCommand.AskWishes(command, silo.Clock.GetUtcNow().AddDays(1 + dice.Next(9))),
            3 => new PlanCommand.PutCells(command, [new PlanCell(layer, month, [member], Words(), false)]),
            4 => new PlanCommand.Undo(command),
            _ => new PlanCommand.AnswerWishes(command, member, [new DateWish(month, Wish.Cannot)], 2, Words()),
        };
        return await plan.Execute(PractitionerId.Operator, said);
    }

    private async Task<Outcome> OfBackup(TestSilo silo, CommandId command, PatientId patient)
    {
        var today = DateOnly.FromDateTime(silo.Clock.GetUtcNow().UtcDateTime);
        PatientCommand said = dice.Next(7) switch
        {
            0 => new PatientCommand.EndEnrolment(command, Words()),
            1 => new PatientCommand.DepartPatient(
                command, new Departure(OneOf(Enum.GetValues<DepartureKind>()), today)),
            2 => new PatientCommand.ReturnPatient(command),
            _ => new PatientCommand.EnrolForBackup(command, SomeEnrolment.Terms with
            {
                Rotas = [new(Some.Id(51 + dice.Next(2)))],
                Institutions = [OneOf(Some.Institutions).Id],
                From = today.AddDays(dice.Next(3)),
                Until = dice.Next(2) == 0 ? null : today.AddDays(2 + dice.Next(9)),
                Note = Words(),
            }),
        };
        var primary = (await silo.Access.Team(patient))
            .FirstOrDefault(member => member.Role is CareRole.PrimaryDoctor)?.Practitioner;
        return await silo.Do(primary ?? OneOf(Some.Practitioners), said, patient);
    }

    private PatientCommand OfRecord(CommandId command)
    {
        var kind = OneOf(Enum.GetValues<FactKind>());
        return dice.Next(5) switch
        {
            0 => new PatientCommand.ReaffirmFact(command, kind, dice.Next(12)),
            1 => new PatientCommand.RemoveParticipant(command, OneOf(Some.Practitioners).Id),
            2 => new PatientCommand.AddParticipant(command, OneOf(Some.Practitioners).Id),
            _ => new PatientCommand.StateFact(command, new SummaryFact(kind, Words(), "03-1"), dice.Next(3)),
        };
    }

    private async Task<Outcome> OfTimeline(
        TestSilo silo, CommandId command, PractitionerView by, PatientId patient)
    {
        var entry = entries.Count > 0 ? OneOf(entries) : (Patient: patient, Entry: default);
        var kind = entries.Count == 0 ? 0 : dice.Next(8);
        var team = await silo.Access.Team(patient);
        var me = kind < 3 && team.Count > 0 ? OneOf(team).Practitioner : by;
        TimelineCommand said = kind switch
        {
            0 or 1 => new TimelineCommand.PostMessage(
                command, silo.Clock.GetUtcNow(), Words(), null, Named(team),
                [.. Named(team).Select(id => new Addressee(id))]),
            2 => new TimelineCommand.PostStatus(
                command, silo.Clock.GetUtcNow(), new(dice.Next(340, 410) / 10m, Pulse: dice.Next(40, 150)), Words()),
            3 => new TimelineCommand.Correct(command, entry.Entry, Words()),
            4 => new TimelineCommand.Retract(command, entry.Entry, Words()),
            5 => new TimelineCommand.Confirm(command, entry.Entry),
            6 => new TimelineCommand.Pin(command, entry.Entry),
            _ => new TimelineCommand.Unpin(command, entry.Entry),
        };
        var at = kind < 3 ? patient : entry.Patient;
        var outcome = await silo.Do(me, said, at);
        if (outcome.IsAccepted && kind < 3)
        {
            entries.Add((at, EntryId.For(command)));
        }

        return outcome;
    }

    private PractitionerId[] Named(IReadOnlyList<CareTeamMember> team) =>
        team.Count == 0 || dice.Next(2) == 0 ? [] : [OneOf(team).Practitioner.Id];

    private string Words() => OneOf(
        ["痛みが強い", "\0", "😀\udc00", "a'b\"c", "改行\n二行目 ", "%_\\", "ﾊﾝｶｸ", new string('い', 300)]);

    private T OneOf<T>(IReadOnlyList<T> all) => all[dice.Next(all.Count)];
}
