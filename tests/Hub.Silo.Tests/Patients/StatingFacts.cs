using Hub.Contracts.Patients;
using Hub.Silo.Patients;
using Hub.Testing;

namespace Hub.Silo.Tests.Patients;

public sealed class StatingFacts : PatientSpec
{
    private static readonly SummaryFact Tonight = new(FactKind.Tonight, "呼吸苦の増悪。頓用オプソ 5mg");

    public StatingFacts() => GivenRegistered();

    [Fact]
    public void A_member_states_a_fact()
    {
        When(Some.Nurse, CareRole.VisitingNurse, State(Tonight with { Text = " " + Tonight.Text + "\n" }, 0));
        Then(new PatientEvent.FactStated(Tonight, Some.Nurse.Id, Now));
    }

    [Fact]
    public void Somebody_without_relation_and_the_secretariat_are_refused()
    {
        When(Some.Stranger, null, State(Tonight, 0));
        ThenRefused(PatientRefusals.NotVisible);
        When(Some.Secretary, null, State(Tonight, 0));
        ThenRefused(PatientRefusals.NotVisible);
    }

    [Fact]
    public void Who_has_not_seen_the_newest_wording_is_asked_to_look_first()
    {
        Given(new PatientEvent.FactStated(Tonight, Some.Nurse.Id, Now));
        When(Some.Primary, CareRole.PrimaryDoctor, State(Tonight with { Text = "疼痛" }, 0));
        ThenRefused(PatientRefusals.FactChanged);
        When(Some.Primary, CareRole.PrimaryDoctor, State(Tonight with { Text = "疼痛" }, 3));
        Then(new PatientEvent.FactStated(Tonight with { Text = "疼痛" }, Some.Primary.Id, Now));
    }

    [Fact]
    public void Another_facts_change_is_no_conflict()
    {
        Given(new PatientEvent.FactStated(new SummaryFact(FactKind.Supplies, "吸引器"), Some.Nurse.Id, Now));
        When(Some.Primary, CareRole.PrimaryDoctor, State(Tonight, 0));
        Then(new PatientEvent.FactStated(Tonight, Some.Primary.Id, Now));
    }

    [Fact]
    public void The_same_words_again_are_a_reaffirmation()
    {
        Given(new PatientEvent.FactListed(Tonight, Now));
        When(Some.Nurse, CareRole.VisitingNurse, State(Tonight, 3));
        Then(new PatientEvent.FactReaffirmed(FactKind.Tonight, Some.Nurse.Id, Now));
    }

    [Fact]
    public void Still_true_today_renews_what_stands_and_needs_something_that_stands()
    {
        When(Some.Nurse, CareRole.VisitingNurse, new PatientCommand.ReaffirmFact(Command, FactKind.Tonight, 0));
        ThenRefused(PatientRefusals.FactUnknown);
        Given(new PatientEvent.FactStated(Tonight, Some.Primary.Id, Now));
        When(Some.Nurse, CareRole.VisitingNurse, new PatientCommand.ReaffirmFact(Command, FactKind.Tonight, 3));
        Then(new PatientEvent.FactReaffirmed(FactKind.Tonight, Some.Nurse.Id, Now));
        Given(new PatientEvent.FactReaffirmed(FactKind.Tonight, Some.Nurse.Id, Now));
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.ReaffirmFact(Command, FactKind.Tonight, 3));
        ThenRefused(PatientRefusals.FactChanged);
    }

    [Fact]
    public void Too_long_a_fact_and_a_phone_of_letters_are_refused()
    {
        When(Some.Nurse, CareRole.VisitingNurse, State(Tonight with { Text = new string('あ', 2001) }, 0));
        ThenRefused(PatientRefusals.FactTooLong);
        var person = new SummaryFact(FactKind.KeyPerson, "渡邉(妻)", Phone: "090-ABCD");
        When(Some.Nurse, CareRole.VisitingNurse, State(person, 0));
        ThenRefused(PatientRefusals.FactPhoneMalformed);
    }

    private static PatientCommand.StateFact State(SummaryFact fact, long seen) => new(Command, fact, seen);
}
