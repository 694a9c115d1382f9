using Hub.Contracts.Calls;
using Hub.Contracts.Handovers;
using Hub.Contracts.Notifications;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;

namespace Hub.Silo.Samples;

/// <summary>A request of the sample; what is left out is as at most bedsides.</summary>
internal sealed record SampleRequest
{
    public UnknownPerson? Person { get; init; }
    public CallSource Source { get; init; } = CallSource.Nurse;
    public string Name { get; init; } = "";
    public string Relation { get; init; } = "";
    public string Callback { get; init; } = "";
    public required string Complaint { get; init; }
    public string Story { get; init; } = "";
    public VitalSigns? Vitals { get; init; }
    public VisitWish Visit { get; init; } = VisitWish.Wanted;
    public CallSorting Sorting { get; init; } = CallSorting.Medical;
    public CallDanger Danger { get; init; } = CallDanger.Urgent;
    public CallKind Kind { get; init; } = CallKind.Medical;
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];
}

/// <summary>A report of the sample; its times are minutes before it was filed.</summary>
internal sealed record SampleReport
{
    public required CareForm Care { get; init; }
    public int? Left { get; init; }
    public int? Arrived { get; init; }
    public int? Ended { get; init; }
    public int? Died { get; init; }
    public string Findings { get; init; } = "";
    public string Treatment { get; init; } = "";
    public string Drugs { get; init; } = "";
    public string TransferredTo { get; init; } = "";
    public string Family { get; init; } = "";
    public string Decision { get; init; } = "";
    public string Promises { get; init; } = "";
    public string SharedData { get; init; } = "";
    public string WithoutVisit { get; init; } = "";
    public bool MustDecide { get; init; }

    public CallReport FiledAt(DateTimeOffset filed)
    {
        DateTimeOffset? At(int? before) => before is { } minutes ? filed.AddMinutes(-minutes) : null;
        return new CallReport(
            Care, At(Left), At(Arrived), At(Ended), Findings, Treatment, Drugs, At(Died), TransferredTo, Family,
            Decision, Promises, SharedData, WithoutVisit, MustDecide);
    }
}

/// <summary>What other acts of a call say; which fields there are depends on the kind.</summary>
internal sealed record SampleWords
{
    public string Text { get; init; } = "";
    public string? Who { get; init; }
    public int Step { get; init; }
    public int Minutes { get; init; }
    public int Day { get; init; }
    public CareForm Form { get; init; }
    public DeclineReason Reason { get; init; }
    public Sbar? Handoff { get; init; }
    public DepartureKind Departure { get; init; }
    public IReadOnlyList<SampleHanded> Patients { get; init; } = [];
    public IReadOnlyList<ReachChannel> Channels { get; init; } = [];
}

/// <summary>A patient of an evening's handover.</summary>
internal sealed record SampleHanded(
    string Patient, IllnessSeverity Severity, string Summary, string Actions, string Contingency);

/// <summary>An enrolment for backup by the doctors' rota and the vendor, from the day of the act on.</summary>
internal sealed record SampleEnrolment
{
    public ConsentGiver Giver { get; init; } = ConsentGiver.Relative;
    public string Name { get; init; } = "";
    public string Relation { get; init; } = "";
    public ConsentForm Consent { get; init; } = ConsentForm.Written;
    public int? UntilDay { get; init; }
    public string Note { get; init; } = "";
}
