using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Districts;
using Hub.Silo.Rotas;

namespace Hub.Silo.Patients;

/// <summary>What the family's sheet says as of now: a month from today, or from the enrolment's first day.</summary>
internal static class FamilySheets
{
    private const int Days = 31;

    public static FamilySheet? Of(
        DutyBook book, EnrolmentTerms terms, Responsibility whose, DateOnly today, TimeZoneInfo zone)
    {
        var from = terms.From > today ? terms.From : today;
        var through = from.AddDays(Days - 1);
        if (terms.Until is { } last && last < through)
        {
            through = last;
        }

        var nameable = SheetNames.Of(book, terms, whose);
        var during = new Period(
            DistrictDay.StartOf(from, zone), DistrictDay.StartOf(through.AddDays(1), zone));
        List<FamilySheetDuty> duties =
        [
            .. SheetNames.Rotas(book, terms).SelectMany(rota => Duties(rota, during))
                .Where(duty => nameable.ContainsKey(duty.Who))
                .Select(duty => duty with { Name = nameable[duty.Who] })
                .OrderBy(duty => duty.During.From)
                .ThenBy(duty => duty.Rota, StringComparer.Ordinal),
        ];
        return new FamilySheet(
            from,
            through,
            [.. Numbers(book, terms, whose, duties).Where(number => nameable.ContainsKey(number.Whom))],
            duties,
            [.. Doctors(book, terms, whose, duties)],
            terms.Note);
    }

    private static IEnumerable<FamilySheetDuty> Duties(KeptRota rota, Period during) =>
        from role in rota.History.Roles(during.From, during.To)
        from shift in rota.History.Shifts(role, during.From, during.To)
        from holder in shift.Holders
        from part in InsideTimes.Of(rota.History.Rota, holder, shift.From, shift.To)
        let who = part.Inside is { } named ? Holder.Of(named) : holder
        select new FamilySheetDuty(new Period(part.From, part.To), rota.View.Name, who, string.Empty);

    // The usual number first, so that nobody learns a new one for the night. Of institutions alone: a doctor's own
    // phone is for colleagues.
    private static IEnumerable<FamilySheetNumber> Numbers(
        DutyBook book, EnrolmentTerms terms, Responsibility whose, IReadOnlyList<FamilySheetDuty> duties)
    {
        var clinic = book.Contacts.Person(whose.PrimaryDoctor)?.Details.Institution;
        IEnumerable<InstitutionId?> own = [clinic, whose.Station];
        return own.OfType<InstitutionId>().Concat(terms.Institutions).Select(Holder.Of)
            .Concat(duties.Select(duty => duty.Who).Where(who => who.Kind is HolderKind.Institution))
            .Distinct()
            .Select(book.Contacts.Of)
            .Where(view => view.Phone.Length > 0)
            .Select(view => new FamilySheetNumber(view.Holder, view.Name, view.Phone));
    }

    private static IEnumerable<FamilySheetDoctor> Doctors(
        DutyBook book, EnrolmentTerms terms, Responsibility whose, IReadOnlyList<FamilySheetDuty> duties)
    {
        var onDuty = duties.Select(duty => duty.Who).ToHashSet();
        var places = terms.Institutions.Select(Holder.Of).ToHashSet();
        return book.Contacts.People
            .Where(person => person is { Active: true, Details.Profession: Profession.Doctor }
                && (person.Id == whose.PrimaryDoctor || person.Id == whose.SubPrimaryDoctor
                    || onDuty.Contains(Holder.Of(person.Id))
                    || onDuty.Contains(Holder.Of(person.Details.Institution))
                    || places.Contains(Holder.Of(person.Details.Institution))))
            .OrderByDescending(person => person.Id == whose.PrimaryDoctor)
            .ThenByDescending(person => person.Id == whose.SubPrimaryDoctor)
            .ThenBy(person => person.Details.Code, StringComparer.Ordinal)
            .Select(person => new FamilySheetDoctor(person.Id, person.Details.Name, person.InstitutionName));
    }
}
