using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.NextCalls;
using Hub.Silo.Rotas;

namespace Hub.Silo.Calls;

/// <summary>People by the book of duties as it is committed now.</summary>
internal sealed class BookCallees(DutyBook book, CallChain chain, CallKind kind) : ICallees
{
    /// <summary>The patient's own doctor at work, or the first of those who cover them.</summary>
    public PractitionerId? OwnDoctor => Find(new ChainTarget.OwnDoctor()).People is [var first, ..] ? first : null;

    /// <summary>
    /// The patient's own doctor at work; whoever covers them, of an institution whomever it names or else every doctor;
    /// or where nobody does, the doctor who is away.
    /// </summary>
    public IReadOnlyList<PractitionerId> Reviewers
    {
        get
        {
            var steps = chain.Steps(new ChainStep(new ChainTarget.OwnDoctor(), 0)).ToList();
            var people = steps.SelectMany(Doctors).Where(IsDoctor).Distinct().ToList();
            return people.Count > 0
                ? people
                : [.. steps.OfType<CallStep.DoctorAway>().Select(away => new PractitionerId(away.Doctor.Holder.Id))];
        }
    }

    /// <summary>The patient's sub-primary and primary doctors, whoever of them is still in the district.</summary>
    public IReadOnlyList<PractitionerId> Standbys => chain.Responsibility is not { } team ? [] :
        [.. new[] { team.SubPrimaryDoctor, team.PrimaryDoctor }.OfType<PractitionerId>().Where(IsDoctor)];

    public Callees Find(ChainTarget target)
    {
        var steps = chain.Steps(new ChainStep(target, 0)).ToList();
        return new Callees(
            [.. steps.SelectMany(People).Distinct()],
            steps.Select(Until).OfType<DateTimeOffset>().OrderBy(until => until)
                .Cast<DateTimeOffset?>().FirstOrDefault());
    }

    public bool MayTake(PractitionerId who) =>
        book.Contacts.Person(who) is { Active: true, Details.Profession: not Profession.Secretary };

    public bool IsDoctor(PractitionerId who) =>
        book.Contacts.Person(who) is { Active: true, Details.Profession: Profession.Doctor };

    public bool IsNurse(PractitionerId who) =>
        book.Contacts.Person(who) is { Active: true, Details.Profession: Profession.Nurse };

    private static DateTimeOffset? Until(CallStep step) => step switch
    {
        CallStep.OnCall on => on.Until,
        CallStep.Gap gap => gap.Until,
        CallStep.Covering covering => covering.Until,
        CallStep.DoctorAway away => away.Until,
        _ => null,
    };

    private IEnumerable<PractitionerId> People(CallStep step) => step switch
    {
        CallStep.OnCall on => Of(on.Who, Helps),
        CallStep.AskFallback fallback => Of(fallback.Who, Helps),
        CallStep.OwnDoctor own => Of(own.Who, Helps),
        CallStep.Covering covering => Of(covering.Who, Helps),
        CallStep.Named named => Of(named.Who, profession => Helps(profession, named.As)),
        _ => [],
    };

    // A report is a doctor's to read, whoever was asked for help.
    private IEnumerable<PractitionerId> Doctors(CallStep step) => step switch
    {
        CallStep.OwnDoctor own => Of(own.Who, profession => profession is Profession.Doctor),
        CallStep.Covering covering => Of(covering.Who, profession => profession is Profession.Doctor),
        _ => [],
    };

    // An institution is asked through the person whom it names, and where it names nobody through all who can help.
    private IEnumerable<PractitionerId> Of(HolderView who, Func<Profession, bool> helps) => who switch
    {
        { Holder: { Kind: HolderKind.Practitioner, Id: var id } } => MayTake(new(id)) ? [new(id)] : [],
        { Inside: { } inside } => MayTake(inside.Who) ? [inside.Who] : [],
        _ => book.Contacts.People
            .Where(person => person.Active
                && Holder.Of(person.Details.Institution) == who.Holder
                && helps(person.Details.Profession))
            .Select(person => person.Id),
    };

    private bool Helps(Profession profession) => Helps(profession, null);

    private bool Helps(Profession profession, CallPart? part) => (part, kind) switch
    {
        (CallPart.Desk or CallPart.DutyNurse, _) or (_, CallKind.Nursing) => profession is Profession.Nurse,
        (_, CallKind.Medical) => profession is Profession.Doctor,
        _ => profession is not Profession.Secretary,
    };
}
