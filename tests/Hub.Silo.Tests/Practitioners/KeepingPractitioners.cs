using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Silo.Practitioners;
using Hub.Testing;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Tests.Practitioners;

public sealed class KeepingPractitioners : Spec
{
    private static readonly PractitionerDetails nurse = Some.Nurse.Details;

    private Practitioner practitioner = Practitioner.Unknown;

    [Fact]
    public void The_secretariat_registers_a_practitioner()
    {
        When(Register(nurse));
        Then(new PractitionerRegistered(nurse));
    }

    [Fact]
    public void The_same_details_again_change_nothing()
    {
        Given(new PractitionerRegistered(nurse));
        When(Register(nurse));
        ThenNothing();
    }

    [Fact]
    public void A_new_phone_is_a_correction_and_a_new_institution_a_move()
    {
        Given(new PractitionerRegistered(nurse));
        When(Register(nurse with { Phone = "090-1111-1111", Institution = Some.OtherStation }));
        Then(
            new PractitionerDetailsCorrected(nurse.Name, nurse.Kana, nurse.Profession, nurse.Email, "090-1111-1111"),
            new PractitionerMoved(Some.OtherStation));
    }

    [Fact]
    public void Who_leaves_has_left_once_and_may_come_back()
    {
        Given(new PractitionerRegistered(nurse));
        When(new PractitionerCommand.Leave(Some.Command(2)));
        Then(new PractitionerLeft());

        Given(new PractitionerLeft());
        When(new PractitionerCommand.Leave(Some.Command(3)));
        ThenNothing();

        When(Register(nurse));
        Then(new PractitionerRegistered(nurse));
    }

    [Fact]
    public void Nobody_leaves_who_was_never_there()
    {
        When(new PractitionerCommand.Leave(Some.Command(2)));
        ThenRefused(PractitionerRefusals.Unknown);
    }

    [Fact]
    public void Nobody_else_keeps_the_list()
    {
        When(Register(nurse), new PractitionerFacts(BySecretariat: false));
        ThenRefused(DistrictRefusals.SecretariatOnly);
    }

    [Fact]
    public void Code_name_and_kana_are_needed_the_institution_is_listed_and_the_code_stays()
    {
        When(Register(nurse with { Kana = "" }));
        ThenRefused(PractitionerRefusals.Incomplete);
        When(Register(nurse), new PractitionerFacts(BySecretariat: true, InstitutionExists: false));
        ThenRefused(PractitionerRefusals.InstitutionUnknown);
        Given(new PractitionerRegistered(nurse));
        When(Register(nurse with { Code = "P099" }));
        ThenRefused(PractitionerRefusals.CodeFixed);
    }

    private static PractitionerCommand.Register Register(PractitionerDetails details) => new(Some.Command(1), details);

    private void Given(params PractitionerEvent[] events) =>
        practitioner = events.Aggregate(practitioner, Practitioner.Evolve);

    private void When(PractitionerCommand command) => When(command, new PractitionerFacts(BySecretariat: true));

    private void When(PractitionerCommand command, PractitionerFacts facts) =>
        Decided(PractitionerDecider.Decide(practitioner, command, facts));
}
