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
    /// <summary>The patient's own doctor at work, or whoever covers them.</summary>
    public PractitionerId? OwnDoctor => Find(new ChainTarget.OwnDoctor()).People is [var first, ..] ? first : null;

    /// <summary>The same, or where they are away and nobody covers them, the doctor who is away.</summary>
    public PractitionerId? Reviewer => OwnDoctor
        ?? chain.Steps(new ChainStep(new ChainTarget.OwnDoctor(), 0)).OfType<CallStep.DoctorAway>()
            .Select(away => (PractitionerId?)new PractitionerId(away.Doctor.Holder.Id)).FirstOrDefault();

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
        CallStep.OnCall on => Of(on.Who, null),
        CallStep.AskFallback fallback => Of(fallback.Who, null),
        CallStep.OwnDoctor own => Of(own.Who, null),
        CallStep.Covering covering => Of(covering.Who, null),
        CallStep.Named named => Of(named.Who, named.As),
        _ => [],
    };

    // An institution is asked through the person whom it names, and where it names nobody through all who can help.
    private IEnumerable<PractitionerId> Of(HolderView who, CallPart? part) => who switch
    {
        { Holder: { Kind: HolderKind.Practitioner, Id: var id } } => MayTake(new(id)) ? [new(id)] : [],
        { Inside: { } inside } => MayTake(inside.Who) ? [inside.Who] : [],
        _ => book.Contacts.People
            .Where(person => person.Active
                && Holder.Of(person.Details.Institution) == who.Holder
                && Helps(person.Details.Profession, part))
            .Select(person => person.Id),
    };

    private bool Helps(Profession profession, CallPart? part) => (part, kind) switch
    {
        (CallPart.Desk or CallPart.DutyNurse, _) or (_, CallKind.Nursing) => profession is Profession.Nurse,
        (_, CallKind.Medical) => profession is Profession.Doctor,
        _ => profession is not Profession.Secretary,
    };
}
