using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo;
using Hub.Silo.Journal;
using Hub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Bench;

/// <summary>
/// Who takes the next call, asked of the grain, with ten years of a rota's changes behind it and with one month; the
/// floor is the one statement that each answer asks the database.
/// </summary>
internal static class DutyFigure
{
    private const int Samples = 4_000;

    public static async Task Run()
    {
        await using var sqlite = new SqliteStorage { Types = EventTypes.All };
        await sqlite.Open();
        await Measure("sqlite", () => new JournalOptions { DataFolder = sqlite.Folder });

        await using var postgres = new PostgresStorage { Types = EventTypes.All };
        await postgres.Open();
        await Measure("postgres", () => new JournalOptions { PostgreSql = postgres.ConnectionString });
    }

    private static async Task Measure(string store, Func<JournalOptions> options)
    {
        var clock = new FakeClock(Some.Now.AddYears(-10));
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddHubSilo(options())
            .BuildServiceProvider();
        var hub = new History(services.GetRequiredService<IGrains>(), clock);
        await hub.Found();
        var (month, decade) = (new RotaId(Some.Id(61)), new RotaId(Some.Id(62)));
        await hub.Keep(decade, month);

        var database = services.GetRequiredService<IDatabase>();
        List<double> floor = [], few = [], many = [], chains = [];
        var random = new Random(20261120);
        for (var i = -Samples / 4; i < Samples; i++)
        {
            var at = Some.Now.AddDays(-15).AddMinutes(random.Next(30 * 24 * 60));
            var asked = new[]
            {
                await Microseconds(() => Read(database)),
                await Microseconds(() => hub.Grains.Rota(month).Now(new(at))),
                await Microseconds(() => hub.Grains.Rota(decade).Now(new(at))),
                await Microseconds(() => hub.Grains.District(Some.District).NextCall(
                    PractitionerId.Operator, new(Some.Patient, at))),
            };
            if (i >= 0)
            {
                floor.Add(asked[0]);
                few.Add(asked[1]);
                many.Add(asked[2]);
                chains.Add(asked[3]);
            }
        }

        Line.Print(new
        {
            figure = "duty", store, Samples, unit = "microseconds",
            floor = Line.Median(floor), month = Line.Median(few), tenYears = Line.Median(many),
            ratio = Line.Median(many) / Line.Median(few), atMost = 1.3,
            p99 = new { floor = P99(floor), month = P99(few), tenYears = P99(many), nextCall = P99(chains) },
            p99AtMost = 1000, nextCall = Line.Median(chains),
        });
    }

    private static double P99(List<double> values) => values.Order().ElementAt(Samples * 99 / 100);

    private static async Task<double> Microseconds(Func<Task> ask)
    {
        var begun = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
    }

    private static async Task Read(IDatabase database)
    {
        await using var connection = await database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT version FROM stream WHERE stream = 'rota/0'";
        await command.ExecuteScalarAsync();
    }

    /// <summary>What people did, week by week, with the clock of those weeks.</summary>
    private sealed class History(IGrains grains, FakeClock clock)
    {
        private int acts;

        public IGrains Grains => grains;

        public async Task Found()
        {
            var district = grains.District(Some.District);
            await Taken(district.Execute(
                PractitionerId.Operator, new DistrictCommand.SetUp(Next(), "みどり区医師会", "Asia/Tokyo")));
            foreach (var (id, details) in Some.Institutions)
            {
                await Taken(district.Execute(
                    PractitionerId.Operator, new DistrictCommand.ListInstitution(Next(), id, details)));
            }

            foreach (var person in Some.Practitioners)
            {
                await Taken(grains.Practitioner(person.Id).Execute(
                    PractitionerId.Operator, new PractitionerCommand.Register(Next(), person.Details)));
            }

            await Taken(grains.Patient(Some.Patient).Execute(
                PractitionerId.Operator,
                new PatientCommand.Register(Next(), Some.Details, Some.Responsibility, [])));
        }

        /// <summary>Two changes in every week of ten years, of the other rota in those of the last month.</summary>
        public async Task Keep(RotaId decade, RotaId month)
        {
            await Begin(decade);
            while (clock.GetUtcNow() < Some.Now.AddDays(-30))
            {
                await Change(decade);
                clock.Advance(TimeSpan.FromDays(7));
            }

            await Begin(month);
            while (clock.GetUtcNow() < Some.Now)
            {
                await Change(decade);
                await Change(month);
                clock.Advance(TimeSpan.FromDays(7));
            }
        }

        private async Task Begin(RotaId rota)
        {
            var through = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(40);
            foreach (var act in SomeRota.Acts(Next).Append(new RotaCommand.Publish(Next(), through)))
            {
                await Taken(grains.Rota(rota).Execute(PractitionerId.Operator, act));
            }
        }

        private async Task Change(RotaId rota)
        {
            var week = clock.GetUtcNow();
            var put = new Override.Force(
                new(Some.Id(++acts)), DutyRoles.Primary, new(week.AddHours(9), week.AddHours(21)), [SomeRota.Wakaba]);
            var absence = new Absence(
                new(Some.Id(++acts)), SomeRota.Midori, new(week.AddDays(3), week.AddDays(4)));
            await Taken(grains.Rota(rota).Execute(PractitionerId.Operator, new RotaCommand.PutOverride(Next(), put)));
            await Taken(grains.Rota(rota).Execute(
                PractitionerId.Operator, new RotaCommand.ReportAbsence(Next(), absence)));
        }

        private CommandId Next() => Some.Command(++acts);

        private static async Task Taken(Task<Outcome> asked)
        {
            if ((await asked).Refusal is { } refusal)
            {
                throw new InvalidOperationException(refusal.Code);
            }
        }
    }
}
