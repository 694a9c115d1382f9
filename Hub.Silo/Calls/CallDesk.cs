using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.NextCalls;
using Hub.Silo.Rotas;

namespace Hub.Silo.Calls;

/// <summary>
/// Who takes calls for the district. Operators are nurses (call-centre contract): those of the association at any time,
/// and those of a vendor of house calls while the vendor answers in the association's name: in the hours of a duty that
/// names the vendor, or them, or where the association's order of calls names the vendor as the desk.
/// </summary>
internal sealed class CallDesk(DutyBooks books, TimeProvider clock)
{
    /// <summary>Whether this person is the desk at this moment.</summary>
    public async Task<bool> Includes(PractitionerView person, CancellationToken cancellation = default) =>
        IsOperator(person)
        && (IsOfTheAssociation(person)
            || Includes(person, await books.Open(cancellation), clock.GetUtcNow()));

    /// <summary>The same by a book that is open already.</summary>
    public static bool Includes(PractitionerView person, DutyBook book, DateTimeOffset now) => IsOperator(person)
        && (IsOfTheAssociation(person) || IsOnDuty(person, book, now) || IsNamed(person, book, now));

    private static bool IsOperator(PractitionerView person) => person is
    {
        Active: true,
        Details.Profession: Profession.Nurse,
        InstitutionKind: InstitutionKind.MedicalAssociation or InstitutionKind.HouseCallVendor,
    };

    private static bool IsOfTheAssociation(PractitionerView person) =>
        person.InstitutionKind is InstitutionKind.MedicalAssociation;

    private static bool IsOnDuty(PractitionerView person, DutyBook book, DateTimeOffset now) => book.Published
        .SelectMany(rota => rota.History.Roles(now).SelectMany(role => rota.History.At(role, now).Holders)
            .Select(duty => book.Contacts.Of(duty.Holder, rota.History.Rota, now)))
        .Any(duty => Is(person, duty.Holder) || duty.Inside?.Who == person.Id);

    private static bool IsNamed(PractitionerView person, DutyBook book, DateTimeOffset now)
    {
        var orders = book.Calls.FirstCalls.Where(set => set.Institution is null).Select(set => set.Rule).ToList();
        return Enum.GetValues<CallKind>().Select(kind => FirstCalls.InForce(orders, kind, now))
            .SelectMany(order => order?.Steps ?? [])
            .Any(step => step.Target is CallTarget.Named { As: CallPart.Desk } desk && Is(person, desk.Who));
    }

    private static bool Is(PractitionerView person, Holder holder) =>
        holder == Holder.Of(person.Id) || holder == Holder.Of(person.Details.Institution);
}
