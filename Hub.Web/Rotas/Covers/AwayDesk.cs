using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.Covers;

/// <summary>All absences of one doctor that are not over, and whom to ask for the hours that nobody covers.</summary>
/// <param name="Doctor">Whose.</param>
/// <param name="Aways">By their start.</param>
/// <param name="Patients">The doctor's patients.</param>
/// <param name="Candidates">Who is free, by the uncovered hours.</param>
public sealed record DoctorAways(
    PractitionerView Doctor,
    IReadOnlyList<AwayView> Aways,
    IReadOnlyList<DoctorsPatient> Patients,
    IReadOnlyDictionary<Period, IReadOnlyList<Candidate>> Candidates);

/// <summary>One who could be asked.</summary>
/// <param name="Who">The doctor or institution.</param>
/// <param name="SubPrimaryOf">For how many of the patients this is the sub-primary doctor.</param>
/// <param name="IsColleague">Whether both work at one institution.</param>
/// <param name="InstitutionOnDuty">Whether their institution is on duty in some of these hours.</param>
public sealed record Candidate(HolderView Who, int SubPrimaryOf, bool IsColleague, bool InstitutionOnDuty);

/// <summary>An ask to somebody, with how many patients it is about and nothing more of them.</summary>
public sealed record CountedAsk(CoverAsk Ask, int Patients);

/// <summary>Opens absences for whom they concern, and carries out what is asked about them.</summary>
internal sealed class AwayDesk(
    IAwayReads aways, IPatientReads patients, IDirectory directory, IGrains grains, DistrictClock clock)
{
    /// <summary>Who is free is looked up for so many gaps; the rest appears as these are covered.</summary>
    private const int GapsAtOnce = 6;

    /// <summary>Null where there is no such practitioner.</summary>
    public async Task<DoctorAways?> Open(PractitionerId doctor, CancellationToken cancellation)
    {
        if (await directory.Practitioner(doctor, cancellation) is not { Active: true } person)
        {
            return null;
        }

        var known = await aways.Of(doctor, clock.Now, cancellation);
        var own = await patients.OfDoctor(doctor, cancellation);
        var candidates = new Dictionary<Period, IReadOnlyList<Candidate>>();
        foreach (var (view, gap) in known.SelectMany(view => ToCome(view).Select(gap => (view, gap))).Take(GapsAtOnce))
        {
            candidates[gap] = await Candidates(person, view.Away, gap, own, cancellation);
        }

        return new DoctorAways(person, known, own, candidates);
    }

    /// <summary>Every absence that is not over: those with uncovered hours first.</summary>
    public async Task<IReadOnlyList<AwayView>> All(CancellationToken cancellation) =>
    [
        .. (await aways.All(clock.Now, cancellation))
            .OrderBy(view => ToCome(view).FirstOrDefault()?.From ?? DateTimeOffset.MaxValue)
            .ThenBy(view => view.Away.During.From),
    ];

    /// <summary>What waits for this person's yes.</summary>
    public async Task<IReadOnlyList<CountedAsk>> Asked(PractitionerId who, CancellationToken cancellation) =>
        await Counted(await aways.AsksFor(who, clock.Now, cancellation), cancellation);

    /// <summary>What this person has said yes to.</summary>
    public async Task<IReadOnlyList<CountedAsk>> Covering(PractitionerId who, CancellationToken cancellation) =>
        await Counted(await aways.CoveredBy(who, clock.Now, cancellation), cancellation);

    // No cancellation: what reached us is carried out even if the browser has gone.
    public Task<Outcome> Execute(PractitionerId by, PractitionerId doctor, PractitionerCommand command) =>
        grains.Practitioner(doctor).Execute(by, command);

    /// <summary>The uncovered hours that are not over.</summary>
    public IEnumerable<Period> ToCome(AwayView view) => view.Uncovered.Where(gap => gap.To > clock.Now);

    private async Task<IReadOnlyList<CountedAsk>> Counted(
        IReadOnlyList<CoverAsk> asks, CancellationToken cancellation)
    {
        var counted = new List<CountedAsk>();
        foreach (var ask in asks)
        {
            var own = await patients.OfDoctor(new PractitionerId(ask.Doctor.Holder.Id), cancellation);
            counted.Add(new(ask, Concerned(ask.Away, own).Count()));
        }

        return counted;
    }

    private async Task<IReadOnlyList<Candidate>> Candidates(
        PractitionerView doctor,
        Away away,
        Period gap,
        IReadOnlyList<DoctorsPatient> own,
        CancellationToken cancellation)
    {
        var subs = Concerned(away, own).Select(patient => patient.SubPrimary).OfType<PractitionerId>()
            .CountBy(sub => sub).ToDictionary();
        var free = await aways.Free(doctor.Id, gap, null, cancellation);
        var places = (await directory.Institutions(cancellation))
            .Where(place => place.Id != doctor.Details.Institution
                && place.Details.Kind is InstitutionKind.Clinic or InstitutionKind.HouseCallVendor)
            .OrderBy(place => place.Details.Kind is InstitutionKind.Clinic)
            .Select(place => new Candidate(
                new HolderView(Holder.Of(place.Id), place.Details.Name, string.Empty, place.Details.Phone),
                0, false, false));
        return
        [
            .. free.Select(each => new Candidate(
                    each.Name, subs.GetValueOrDefault(each.Who), each.IsColleague, each.InstitutionOnDuty))
                .OrderByDescending(each => each.SubPrimaryOf),
            .. places,
        ];
    }

    /// <summary>Those of a doctor's patients whom an absence is about.</summary>
    public static IEnumerable<DoctorsPatient> Concerned(Away away, IReadOnlyList<DoctorsPatient> own) =>
        own.Where(patient => away.Patients?.Contains(patient.Id) ?? true);
}
