using Hub.Contracts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Practitioners;
using Hub.Testing;

namespace Hub.Silo.Tests.NextCalls;

public sealed class CoveringAbsences : ChainSpec
{
    private static readonly Holder sub = Holder.Of(Some.SubPrimary.Id);
    private static readonly Holder other = Holder.Of(Some.Stranger.Id);

    public CoveringAbsences() => OfPatient.Add(Rule(Long, null, Own, OnDuty));

    [Fact]
    public void In_the_hours_of_a_yes_the_sub_primary_answers_and_at_the_end_it_is_the_primary_again()
    {
        var away = Away(1, Hours(0, 48), Yes(sub, Hours(0, 24)));
        Aways[Some.Primary.Id] = [away];
        Assert.IsType<CallStep.OwnDoctor>(First(Now.AddTicks(-1)));
        var covering = Assert.IsType<CallStep.Covering>(First(Now));
        Assert.Equal(
            (sub, Holder.Of(Some.Primary.Id), Hours(0, 48), Now.AddHours(24), 5),
            (covering.Who.Holder, covering.Doctor.Holder, covering.Away, covering.Until, covering.Minutes));
        var gap = Assert.IsType<CallStep.DoctorAway>(First(Now.AddHours(24)));
        Assert.Equal((Hours(0, 48), Now.AddHours(48), null), (gap.Away, gap.Until, gap.Minutes));
        Assert.IsType<CallStep.OnCall>(Ask(Now.AddHours(24)).Steps[1]);
        Assert.IsType<CallStep.OwnDoctor>(First(Now.AddHours(48)));
    }

    [Fact]
    public void Who_comes_back_early_is_called_at_once_and_the_hours_before_stay_as_they_were()
    {
        Aways[Some.Primary.Id] = [Away(1, Hours(0, 48), Yes(sub, Hours(0, 48))) with { EndedAt = Now.AddHours(10) }];
        Assert.IsType<CallStep.Covering>(First(Now.AddHours(10).AddTicks(-1)));
        Assert.IsType<CallStep.OwnDoctor>(First(Now.AddHours(10)));
    }

    [Fact]
    public void An_absence_for_one_patient_leaves_the_others_as_they_are()
    {
        var own = Away(1, Hours(0, 48), Yes(sub, Hours(0, 48))) with { Patients = [Some.Patient] };
        Aways[Some.Primary.Id] = [Away(2, Hours(0, 48), Yes(other, Hours(0, 48))), own];
        Assert.Equal(sub, Assert.IsType<CallStep.Covering>(First(Now)).Who.Holder);
        Aways[Some.Primary.Id] = [own with { Patients = [new PatientId(Some.Id(32))] }];
        Assert.IsType<CallStep.OwnDoctor>(First(Now));
    }

    [Fact]
    public void Who_is_away_or_has_left_covers_nobody()
    {
        Aways[Some.Primary.Id] = [Away(1, Hours(0, 48), Yes(sub, Hours(0, 48)))];
        Aways[Some.SubPrimary.Id] = [Away(2, Hours(10, 20))];
        Assert.IsType<CallStep.Covering>(First(Now.AddHours(9)));
        var gap = Assert.IsType<CallStep.DoctorAway>(First(Now.AddHours(10)));
        Assert.Equal(Now.AddHours(20), gap.Until);
        Assert.Equal([Hours(10, 20)], AwayHours.Uncovered(Aways[Some.Primary.Id][0], Book.AwayOf));
        People[1] = People[1] with { Active = false };
        Assert.IsType<CallStep.DoctorAway>(First(Now.AddHours(9)));
        Assert.Equal([Hours(0, 48)], AwayHours.Uncovered(Aways[Some.Primary.Id][0], Book.AwayOf));
    }

    /// <summary>Hour by hour against what a person would do with the notes in hand.</summary>
    [Fact]
    public void Any_absences_with_any_covers_are_answered_as_by_hand()
    {
        var dice = new Random(20261204);
        for (var round = 0; round < 60; round++)
        {
            Aways[Some.Primary.Id] = Random(dice);
            Aways[Some.SubPrimary.Id] = dice.Next(2) == 0 ? [] : [Away(90, Span(dice))];
            for (var hour = -2; hour < 80; hour++)
            {
                foreach (var at in new[] { Now.AddHours(hour), Now.AddHours(hour).AddMinutes(59) })
                {
                    Assert.Equal(ByHand(at), Said(First(at)));
                }
            }

            foreach (var away in Aways[Some.Primary.Id])
            {
                Assert.All(Enumerable.Range(-2, 82), hour => Assert.Equal(
                    IsUncovered(away, Now.AddHours(hour)),
                    AwayHours.Uncovered(away, Book.AwayOf).Any(gap => AwayHours.Contains(gap, Now.AddHours(hour)))));
            }
        }
    }

    private static List<Away> Random(Random dice) =>
    [
        .. Enumerable.Range(0, dice.Next(1, 4)).Select(place => Away(
            place,
            Span(dice),
            [
                .. Enumerable.Range(0, dice.Next(4)).Select(_ => Yes(dice.Next(2) == 0 ? sub : other, Span(dice)) with
                {
                    Status = (AskStatus)dice.Next(4),
                    AcceptedAt = dice.Next(4) == 0 ? null : Now.AddHours(dice.Next(20)),
                    EndedAt = dice.Next(3) == 0 ? Now.AddHours(dice.Next(20, 60)) : null,
                }),
            ]) with
        {
            Since = Now.AddHours(dice.Next(-2, 10)),
            EndedAt = dice.Next(3) == 0 ? Now.AddHours(dice.Next(10, 70)) : null,
            Patients = dice.Next(3) switch { 0 => null, 1 => [Some.Patient], _ => [new PatientId(Some.Id(32))] },
        }),
    ];

    // What a note says holds from when it was written to when it was crossed out.
    private string ByHand(DateTimeOffset at)
    {
        var notes = Aways[Some.Primary.Id]
            .Where(away => IsOn(away, at) && away.Patients?.Contains(Some.Patient) != false)
            .OrderBy(away => away.Patients is null ? 1 : 0)
            .ToList();
        return notes.Count == 0 ? "own"
            : notes.SelectMany(away => away.Covers).FirstOrDefault(cover => Answers(cover, at)) is { } cover
                ? $"cover {cover.Asked.Id}"
            : "gap";
    }

    private bool IsUncovered(Away away, DateTimeOffset at) =>
        IsOn(away, at) && !away.Covers.Any(cover => Answers(cover, at));

    private bool Answers(Cover cover, DateTimeOffset at) => cover.AcceptedAt <= at
        && !(cover.EndedAt <= at) && cover.During.From <= at && at < cover.During.To
        && !(cover.Asked == sub && Aways[Some.SubPrimary.Id].Any(away => IsOn(away, at)));

    private static bool IsOn(Away away, DateTimeOffset at) =>
        away.Since <= at && !(away.EndedAt <= at) && away.During.From <= at && at < away.During.To;

    private static string Said(CallStep step) => step switch
    {
        CallStep.OwnDoctor => "own",
        CallStep.Covering e => $"cover {e.Who.Holder.Id}",
        CallStep.DoctorAway => "gap",
        _ => step.GetType().Name,
    };

    private static Period Span(Random dice)
    {
        var from = dice.Next(60);
        return Hours(from, from + dice.Next(1, 40));
    }

    private static Away Away(int id, Period during, params IReadOnlyList<Cover> covers) =>
        new(new(Some.Id(800 + id)), during, null, Long, null, covers);

    private static Cover Yes(Holder who, Period during) =>
        new(new(Some.Id(700)), who, during, AskStatus.Accepted, Long, Long, null);

    private static Period Hours(int from, int to) => new(Now.AddHours(from), Now.AddHours(to));

    private CallStep First(DateTimeOffset at) => Ask(at).Steps[0];
}
