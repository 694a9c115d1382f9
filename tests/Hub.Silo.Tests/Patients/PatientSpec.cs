using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
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

    private protected void Given(params PatientEvent[] events) => patient = events.Aggregate(patient, Patient.Evolve);

    private protected void GivenRegistered() => Given(
        new PatientEvent.PatientRegistered(Some.Details, Now),
        new PatientEvent.ResponsibilityAssigned(Some.Responsibility, Now));

    private protected void When(PractitionerView by, CareRole? role, PatientCommand command)
    {
        var isSecretariat = by.Details.Profession is Profession.Secretary;
        var decision = PatientDecider.Decide(
            patient, by.Id, command, new PatientFacts(isSecretariat, role, Subject, SubjectRole), Now);
        refusal = decision.Refusal;
        happened = decision.Events;
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
