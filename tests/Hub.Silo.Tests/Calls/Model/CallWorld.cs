using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls.Model;

/// <summary>A small district by a seed: people who come and go, duties that change, chains that are set anew.</summary>
internal sealed class CallWorld(Random random) : ICallees
{
    public const int People = 10;

    private static readonly DateTimeOffset start = new(2026, 4, 3, 7, 0, 0, TimeSpan.Zero);
    private static readonly RotaId rota = new(Some.Id(70));

    private static readonly Profession[] professions =
    [
        Profession.Doctor, Profession.Doctor, Profession.Doctor, Profession.Doctor, Profession.Doctor,
        Profession.Nurse, Profession.Nurse, Profession.Nurse, Profession.Pharmacist, Profession.Secretary,
    ];

    private readonly HashSet<int> gone = [];
    private readonly List<(DateTimeOffset From, int[] Who)>[] duties =
        [.. Enumerable.Range(0, 4).Select(_ => new List<(DateTimeOffset, int[])>())];

    public ChainManner Manner { get; } = random.Next(4) == 0 ? ChainManner.StepByStep : ChainManner.FollowingDuty;

    public DateTimeOffset Now { get; set; } = start;

    public List<ChainStep> Chain { get; private set; } = [];

    public static PractitionerId Person(int number) => new(Some.Id(100 + number));

    public static int Number(PractitionerId who) =>
        int.Parse(who.ToString()[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture) - 100;

    public void Founded()
    {
        foreach (var duty in duties)
        {
            var from = start.AddHours(-1);
            for (var part = random.Next(1, 30); part > 0; part--)
            {
                duty.Add((from, Some3()));
                from = from.AddSeconds(random.Next(1, 1200));
            }
        }

        SetChain();
    }

    public void SetChain() => Chain =
        [.. Enumerable.Range(0, random.Next(6)).Select(_ => new ChainStep(Target(), random.Next(30, 900)))];

    public void ComesOrGoes()
    {
        var who = random.Next(People - 1);
        if (!gone.Remove(who))
        {
            gone.Add(who);
        }
    }

    public CallFacts Facts(PractitionerId by) => new(
        by,
        Now,
        Standing(by),
        this,
        Chain,
        Manner,
        MayTake(Person(0)) ? Person(0) : MayTake(Person(1)) && Now.Minute < 30 ? Person(1) : null,
        new CallDays(
            DateOnly.FromDateTime(Now.UtcDateTime), new DateTimeOffset(Now.Date.AddDays(1).AddHours(3), TimeSpan.Zero),
            new DateTimeOffset(Now.Date.AddDays(1 + (Now.Day % 3)).AddHours(3), TimeSpan.Zero)),
        random.Next(20) > 0)
    {
        FollowUpBy = Now.AddDays(random.Next(1, 5)),
        PrimaryDoctor = Person(0),
    };

    public Standing? Standing(PractitionerId by) => Number(by) is >= 0 and < People and var who && !gone.Contains(who)
        ? new Standing(professions[who], who == 7, who switch
        {
            0 => CareRole.PrimaryDoctor,
            1 => CareRole.SubPrimaryDoctor,
            2 => CareRole.OnDuty,
            5 => CareRole.VisitingNurse,
            _ => null,
        })
        : null;

    public Callees Find(ChainTarget target)
    {
        switch (target)
        {
            case ChainTarget.OnDuty { Role: { } role }:
                var duty = duties[role[0] - '0'];
                var now = duty.FindLast(part => part.From <= Now);
                var next = duty.Where(part => part.From > Now).Select(part => (DateTimeOffset?)part.From).Min();
                return new([.. (now.Who ?? []).Select(Person).Where(MayTake)], next);
            case ChainTarget.OwnDoctor:
                return new([.. new[] { Person(0) }.Where(MayTake)], null);
            case ChainTarget.Fallback back:
                return new([.. new[] { Person(back.Place) }.Where(MayTake)], null);
            case ChainTarget.Named named:
                return new([.. new[] { new PractitionerId(named.Who.Id) }.Where(MayTake)], null);
            default:
                return new([], null);
        }
    }

    public bool MayTake(PractitionerId who) => Standing(who) is { Profession: not Profession.Secretary };

    public bool IsDoctor(PractitionerId who) => Standing(who) is { Profession: Profession.Doctor };

    public bool IsNurse(PractitionerId who) => Standing(who) is { Profession: Profession.Nurse };

    private int[] Some3() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(People)).Distinct()];

    private ChainTarget Target() => random.Next(6) switch
    {
        0 => new ChainTarget.OwnDoctor(),
        1 => new ChainTarget.Named(Holder.Of(Person(random.Next(People))), CallPart.Partner),
        2 => random.Next(3) == 0 ? new ChainTarget.NoRota() : new ChainTarget.Fallback(rota, random.Next(People)),
        _ => new ChainTarget.OnDuty(rota, random.Next(4).ToString(CultureInfo.InvariantCulture)),
    };
}
