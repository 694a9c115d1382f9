using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Access;

public sealed class AnyHistoryOfDutyOnSqlite() : AnyHistoryOfDuty(Dialect.Sqlite);

public sealed class AnyHistoryOfDutyOnPostgres() : AnyHistoryOfDuty(Dialect.PostgreSql);

/// <summary>
/// Days of enrolments, overrides and names inside: at every instant exactly they see whom the public answer of who is
/// on duty and the plain words of the enrolments let see, and between two turns nothing changes.
/// </summary>
public abstract class AnyHistoryOfDuty : EnrolledSpec
{
    private const int Steps = 60;

    private static readonly PatientId[] patients = [Some.Patient, new(Some.Id(32)), new(Some.Id(33))];

    private static readonly PractitionerView[] outside =
        [Some.Stranger, Some.OtherNurse, Some.Nurse, Some.SubPrimary, Some.Pharmacist, Some.Secretary];

    private static readonly Holder[] holders =
    [
        SomeRota.Midori, SomeRota.Wakaba, SomeRota.DrYamazaki, Holder.Of(Some.Station),
        Holder.Of(Some.OtherNurse.Id), Holder.Of(Some.Pharmacist.Id), Holder.Of(Some.Secretary.Id),
    ];

    private readonly Dictionary<PatientId, Known> enrolled = [];
    private Random dice = new(0);

    private protected AnyHistoryOfDuty(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task Nobody_sees_whom_no_relation_lets_see_from_the_very_instant_that_it_ends()
    {
        var seed = Environment.GetEnvironmentVariable("HUB_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Environment.TickCount;
        dice = new Random(seed);
        foreach (var patient in patients)
        {
            await Silo.Register(
                patient, Some.Details with { Number = $"I001-{patient}" }, new(Some.Primary.Id, null, null));
        }

        await MoveTheNurse();
        await Enrolled(Some.Patient, SomeEnrolment.Terms, Some.Now);
        await TestSilo.Accept(Put(SomeRota.DrYamazaki));
        var seen = await Compare(seed);
        Assert.NotEmpty(seen);
        for (var step = 0; step < Steps; step++)
        {
            if (dice.Next(2) == 0)
            {
                await Act();
                seen = await Compare(seed);
                continue;
            }

            var isTurn = await Wait();
            var after = await Compare(seed);
            Assert.True(isTurn || seen.SetEquals(after), $"Something changed between two turns; seed {seed}.");
            seen = after;
        }
    }

    // To the next turn, a tick before it, or somewhere before it.
    private async Task<bool> Wait()
    {
        var now = Silo.Clock.GetUtcNow();
        var turn = await Silo.Access.NextTurn(now) ?? now.AddHours(6);
        Silo.Clock.Advance(dice.Next(3) switch
        {
            0 => turn - now,
            1 => turn - now - TimeSpan.FromTicks(1),
            _ => (turn - now) * dice.NextDouble() * 0.9,
        });
        return Silo.Clock.GetUtcNow() == turn;
    }

    private async Task Act()
    {
        var patient = OneOf(patients);
        var now = Silo.Clock.GetUtcNow();
        switch (dice.Next(5))
        {
            case 0 when enrolled.ContainsKey(patient):
                await Silo.Do(Some.Primary, new PatientCommand.EndEnrolment(Silo.NextCommand(), "希望"), patient);
                enrolled.Remove(patient);
                break;
            case 1:
                await Put(OneOf(holders));
                break;
            case 2:
                await OfRota(new RotaCommand.NameInside(Silo.NextCommand(), new Inside(
                    new InsideId(Silo.NextCommand().Value), Some.OtherClinic, Some.OtherNurse.Id,
                    new Period(now.AddMinutes(dice.Next(90)), now.AddHours(3)))));
                break;
            default:
                await Enrolled(patient, AnyTerms(now), now);
                break;
        }
    }

    private EnrolmentTerms AnyTerms(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime.AddHours(9));
        return SomeEnrolment.Terms with
        {
            Rotas = dice.Next(2) == 0 ? [SomeRota.Id] : [],
            Institutions = dice.Next(2) == 0 ? [OneOf(Some.Institutions).Id] : [Some.OtherClinic],
            From = today.AddDays(dice.Next(2)),
            Until = dice.Next(2) == 0 ? null : today.AddDays(1 + dice.Next(2)),
        };
    }

    private async Task Enrolled(PatientId patient, EnrolmentTerms terms, DateTimeOffset now)
    {
        var outcome = await Silo.Do(
            Some.Primary, new PatientCommand.EnrolForBackup(Silo.NextCommand(), terms), patient);
        if (outcome.IsAccepted)
        {
            enrolled[patient] = new(terms, now);
        }
    }

    private async Task<HashSet<(PractitionerId Person, PatientId Patient)>> Compare(int seed)
    {
        var now = Silo.Clock.GetUtcNow();
        var duty = await Silo.Get<IRotaReads>().Now(now);
        var seen = new HashSet<(PractitionerId Person, PatientId Patient)>();
        foreach (var someone in outside)
        {
            var person = (await Silo.Directory.Practitioner(someone.Id))!;
            var theirs = patients.Where(patient => MaySee(duty, person, patient, now)).ToHashSet();
            Assert.True(theirs.SetEquals(await Silo.Access.Patients(person.Id)), $"Patients; seed {seed}.");
            foreach (var patient in patients)
            {
                CareRole? expected = theirs.Contains(patient) ? CareRole.OnDuty : null;
                Assert.True(expected == await Silo.Access.To(patient, person.Id), $"To; seed {seed}.");
                if (expected is not null)
                {
                    seen.Add((person.Id, patient));
                }
            }
        }

        return seen;
    }

    // The words of the README, one after another.
    private bool MaySee(DutyNow duty, PractitionerView person, PatientId patient, DateTimeOffset now)
    {
        if (person.Details.Profession is not (Profession.Doctor or Profession.Nurse)
            || !enrolled.TryGetValue(patient, out var known) || !known.Holds(now))
        {
            return false;
        }

        return duty.Rotas.Any(rota => rota.Roles.SelectMany(role => role.Reached!).Any(holder =>
            (known.Terms.Rotas.Contains(rota.Rota.Id)
                || known.Terms.Institutions.Any(place => holder.Holder == Holder.Of(place)))
            && (holder.Holder == Holder.Of(person.Id)
                || holder.Inside?.Who == person.Id
                || ((person.Details.Profession is Profession.Doctor
                        || person.InstitutionKind is InstitutionKind.VisitingNurseStation)
                    && holder.Holder == Holder.Of(person.Details.Institution)))));
    }

    private T OneOf<T>(IReadOnlyList<T> all) => all[dice.Next(all.Count)];

    private sealed record Known(EnrolmentTerms Terms, DateTimeOffset At)
    {
        // Tokyo has been nine hours ahead, without a break, in all of these years.
        public bool Holds(DateTimeOffset now)
        {
            var today = DateOnly.FromDateTime(now.UtcDateTime.AddHours(9));
            return now >= At && Terms.From <= today && !(Terms.Until < today);
        }
    }
}
