using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.NextCalls;
using Hub.Silo.Patients;
using Hub.Testing;

namespace Hub.Silo.Tests.Patients;

/// <summary>Given what happened to a patient's record, when somebody asks something, then that is decided.</summary>
public abstract class PatientSpec
{
    private Patient patient = Patient.Unknown;
    private Refusal? refusal;
    private IReadOnlyList<PatientEvent> happened = [];

    private protected static DateTimeOffset Now => Some.Now;

    private protected static CommandId Command { get; } = Some.Command(1);

    /// <summary>Whom the command is about.</summary>
    private protected PractitionerView? Subject { get; set; }

    private protected CareRole? SubjectRole { get; set; }

    /// <summary>Whom an enrolment may name.</summary>
    private protected FirstCallFacts? Callable { get; set; }

    /// <summary>Who may stand on a family's sheet.</summary>
    private protected IReadOnlyDictionary<Holder, string>? Nameable { get; set; }

    /// <summary>By what the asker sees in another's place.</summary>
    private protected StandIn? StandIn { get; set; }

    private protected void Given(params PatientEvent[] events) => patient = events.Aggregate(patient, Patient.Evolve);

    private protected void GivenRegistered() => Given(
        new PatientEvent.PatientRegistered(Some.Details, Now),
        new PatientEvent.ResponsibilityAssigned(Some.Responsibility, Now));

    private protected void When(PractitionerView by, CareRole? role, PatientCommand command)
    {
        var isSecretariat = by.Details.Profession is Profession.Secretary;
        var decision = PatientDecider.Decide(
            patient,
            by.Id,
            command,
            new PatientFacts(
                isSecretariat, role, Subject, SubjectRole, Callable, new Tokyo().Zone, Nameable, StandIn),
            Now);
        refusal = decision.Refusal;
        happened = decision.Events;
    }

    /// <summary>The terms are as they were said, and hold between these instants.</summary>
    private protected void ThenEnrolled(EnrolmentTerms terms, DateTimeOffset begins, DateTimeOffset? ends)
    {
        Assert.Null(refusal);
        var enrolled = Assert.IsType<PatientEvent.PatientEnrolled>(Assert.Single(happened));
        Assert.Equal((begins, ends, Some.Primary.Id), (enrolled.Begins, enrolled.Ends, enrolled.By));
        Assert.Equal(terms.Rotas, enrolled.Terms.Rotas);
        Assert.Equal(terms.Institutions, enrolled.Terms.Institutions);
        Assert.Equal(
            terms, enrolled.Terms with { Rotas = terms.Rotas, Institutions = terms.Institutions });
    }

    private protected void Then(params PatientEvent[] expected)
    {
        Assert.Null(refusal);
        Assert.Equal(expected, happened);
    }

    private protected void ThenRefused(Refusal expected)
    {
        Assert.Equal(expected.Code, refusal?.Code);
        Assert.Empty(happened);
    }
}
