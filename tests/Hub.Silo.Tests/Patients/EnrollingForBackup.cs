using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.NextCalls;
using Hub.Silo.Patients;
using Hub.Testing;

namespace Hub.Silo.Tests.Patients;

public sealed class EnrollingForBackup : PatientSpec
{
    private static readonly EnrolmentTerms Terms = SomeEnrolment.Terms;
    private static readonly DateOnly Today = SomeEnrolment.Today;

    public EnrollingForBackup()
    {
        GivenRegistered();
        Callable = new FirstCallFacts(
            new HashSet<Holder> { Holder.Of(Some.Clinic), Holder.Of(Some.OtherClinic) },
            new HashSet<RotaId> { SomeRota.Id });
    }

    public static TheoryData<string, EnrolmentTerms, Refusal> Refused => new()
    {
        { "nobody consented", With(name: " "), EnrolmentRefusals.ConsentMissing },
        { "no relation", With(relation: ""), EnrolmentRefusals.ConsentMissing },
        { "tomorrow's consent", With(on: Today.AddDays(1)), EnrolmentRefusals.ConsentInFuture },
        { "before the consent", Terms with { From = Today.AddDays(-2) }, EnrolmentRefusals.BeforeConsent },
        { "nobody may see", Terms with { Rotas = [] }, EnrolmentRefusals.ScopeEmpty },
        { "unknown rota", Terms with { Rotas = [new(Some.Id(99))] }, EnrolmentRefusals.ScopeUnknown },
        { "unknown place", Terms with { Institutions = [new(Some.Id(99))] }, EnrolmentRefusals.ScopeUnknown },
        {
            "until before from", Terms with { From = Today.AddDays(3), Until = Today.AddDays(2) },
            EnrolmentRefusals.UntilBeforeFrom
        },
        {
            "over already", Terms with { From = Today.AddDays(-1), Until = Today.AddDays(-1) },
            EnrolmentRefusals.AlreadyOver
        },
        { "a day of no calendar", Terms with { Until = DateOnly.MaxValue }, EnrolmentRefusals.DayOutOfRange },
        { "a long note", Terms with { Note = new string('あ', 1_001) }, EnrolmentRefusals.TextTooLong },
    };

    [Fact]
    public void Begins_when_it_is_recorded_and_ends_with_its_last_day_in_the_districts_zone()
    {
        When(Some.Primary, CareRole.PrimaryDoctor, Enrol(Terms with { Until = Today }));
        ThenEnrolled(Terms with { Until = Today }, Now, Now.AddHours(3));
    }

    [Fact]
    public void One_for_a_later_day_begins_with_the_first_instant_of_that_day()
    {
        var terms = Terms with { From = Today.AddDays(1) };
        When(Some.Primary, CareRole.PrimaryDoctor, Enrol(terms));
        ThenEnrolled(terms, Now.AddHours(3), null);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_incomplete_or_contradicts_itself_is_refused(string why, EnrolmentTerms terms, Refusal refusal)
    {
        Assert.NotEmpty(why);
        When(Some.Primary, CareRole.PrimaryDoctor, Enrol(terms));
        ThenRefused(refusal);
    }

    [Theory]
    [InlineData(CareRole.SubPrimaryDoctor)]
    [InlineData(CareRole.VisitingNurse)]
    [InlineData(CareRole.Participant)]
    [InlineData(CareRole.Covering)]
    [InlineData(CareRole.OnDuty)]
    public void Only_the_primary_doctor_enrols(CareRole role)
    {
        When(Some.SubPrimary, role, Enrol(Terms));
        ThenRefused(EnrolmentRefusals.PrimaryEnrols);
    }

    [Fact]
    public void The_secretariat_enrols_nobody()
    {
        When(Some.Secretary, null, Enrol(Terms));
        ThenRefused(PatientRefusals.NotVisible);
    }

    [Fact]
    public void A_patient_has_one_enrolment_at_a_time_and_another_after_its_last_day()
    {
        Given(new PatientEvent.PatientEnrolled(Terms, Now, Now.AddTicks(1), Some.Primary.Id, Now));
        When(Some.Primary, CareRole.PrimaryDoctor, Enrol(Terms));
        ThenRefused(EnrolmentRefusals.AlreadyEnrolled);
        Given(new PatientEvent.EnrolmentEnded("", Some.Primary.Id, Now));
        Given(new PatientEvent.PatientEnrolled(Terms, Now.AddDays(-1), Now, Some.Primary.Id, Now));
        When(Some.Primary, CareRole.PrimaryDoctor, Enrol(Terms));
        ThenEnrolled(Terms, Now, null);
    }

    [Theory]
    [InlineData(CareRole.PrimaryDoctor, true)]
    [InlineData(CareRole.SubPrimaryDoctor, true)]
    [InlineData(CareRole.VisitingNurse, true)]
    [InlineData(CareRole.Participant, false)]
    [InlineData(CareRole.Covering, false)]
    [InlineData(CareRole.OnDuty, false)]
    public void Whoever_of_the_core_team_hears_that_consent_is_taken_back_ends_it(CareRole role, bool may)
    {
        Given(new PatientEvent.PatientEnrolled(Terms, Now, null, Some.Primary.Id, Now));
        When(Some.Nurse, role, new PatientCommand.EndEnrolment(Command, " 希望により "));
        if (may)
        {
            Then(new PatientEvent.EnrolmentEnded("希望により", Some.Nurse.Id, Now));
        }
        else
        {
            ThenRefused(EnrolmentRefusals.CoreMembersOnly);
        }
    }

    [Fact]
    public void To_end_it_needs_a_reason_and_an_enrolment_that_stands()
    {
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.EndEnrolment(Command, "x"));
        ThenRefused(EnrolmentRefusals.NotEnrolled);
        Given(new PatientEvent.PatientEnrolled(Terms, Now, null, Some.Primary.Id, Now));
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.EndEnrolment(Command, " "));
        ThenRefused(EnrolmentRefusals.ReasonMissing);
    }

    [Fact]
    public void A_stand_in_is_written_down_once_in_each_stretch_and_nobody_else_is()
    {
        var admit = new PatientCommand.AdmitStandIn(Command);
        When(Some.Stranger, CareRole.OnDuty, admit);
        ThenRefused(EnrolmentRefusals.StandInNobody);
        StandIn = new StandIn(CareRole.OnDuty, "医師当番", Now.AddHours(-1), Now.AddHours(1));
        When(Some.Stranger, CareRole.OnDuty, admit);
        Then(new PatientEvent.StandInAdmitted(Some.Stranger.Id, StandIn, Now));
        Given(new PatientEvent.StandInAdmitted(Some.Stranger.Id, StandIn, Now));
        StandIn = StandIn with { Until = Now.AddHours(2) };
        When(Some.Stranger, CareRole.OnDuty, admit);
        Then();
        StandIn = StandIn with { Since = Now };
        When(Some.Stranger, CareRole.OnDuty, admit);
        Then(new PatientEvent.StandInAdmitted(Some.Stranger.Id, StandIn, Now));
    }

    private static PatientCommand.EnrolForBackup Enrol(EnrolmentTerms terms) => new(Command, terms);

    private static EnrolmentTerms With(string name = "花子", string relation = "長女", DateOnly? on = null) =>
        Terms with { Consent = Terms.Consent with { Name = name, Relation = relation, On = on ?? Today } };
}
