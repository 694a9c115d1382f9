using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Practitioners;
using Hub.Silo.Rotas;

namespace Hub.Silo.NextCalls;

/// <summary>
/// The patient's own doctor at an instant: the primary, or in the hours of an absence whoever said yes to them. When
/// the absence is over it is the primary again, without anybody's doing.
/// </summary>
internal sealed class OwnDoctors(DutyBook book, CallQuestion question, PatientCallsView? patient)
{
    /// <summary>Whose patient it is at the instant; null for nobody's.</summary>
    public PractitionerId? Primary => Responsibility?.PrimaryDoctor;

    /// <summary>The doctors and institutions whose patient it is at the instant.</summary>
    public Responsibility? Responsibility =>
        patient?.Assigned.LastOrDefault(assigned => assigned.Since <= question.At)?.Responsibility;

    public CallStep Step()
    {
        if (Primary is not { } primary)
        {
            return new CallStep.NoDoctor(
                question.Patient is null ? DoctorMissing.NoPatient : DoctorMissing.NotAssigned);
        }

        var doctor = book.Contacts.Of(Holder.Of(primary));
        return !book.Contacts.Knows(Holder.Of(primary)) ? new CallStep.NoDoctor(DoctorMissing.Left)
            : Absences(primary) is not [var first, ..] absences ? new CallStep.OwnDoctor(doctor)
            : absences.Select(away => Covering(away, doctor)).FirstOrDefault(step => step is not null)
                ?? (CallStep)Away(first, doctor);
    }

    // An absence for this patient says more than one for all.
    private List<Away> Absences(PractitionerId primary) => book.Aways.TryGetValue(primary, out var aways)
        ?
        [
            .. aways.Where(away => AwayHours.Concerns(away, question.Patient!.Value)
                    && AwayHours.Contains(AwayHours.Of(away), question.At))
                .OrderBy(away => away.Patients is null),
        ]
        : [];

    private CallStep.Covering? Covering(Away away, HolderView doctor)
    {
        foreach (var cover in away.Covers)
        {
            var hours = AwayHours.Of(away, cover);
            if (AwayHours.Contains(hours, question.At)
                && book.Contacts.Knows(cover.Asked)
                && !book.AwayOf(cover.Asked).Any(gone => AwayHours.Contains(gone, question.At)))
            {
                return new(book.Contacts.Of(cover.Asked), doctor, AwayHours.Of(away)!, hours!.To);
            }
        }

        return null;
    }

    private CallStep.DoctorAway Away(Away away, HolderView doctor) => new(
        doctor,
        AwayHours.Of(away)!,
        AwayHours.Uncovered(away, book.AwayOf)
            .FirstOrDefault(gap => AwayHours.Contains(gap, question.At))?.To ?? AwayHours.Of(away)!.To);
}
