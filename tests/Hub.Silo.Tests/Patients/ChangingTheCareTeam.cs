using Hub.Contracts.Patients;
using Hub.Silo.Patients;
using Hub.Testing;

namespace Hub.Silo.Tests.Patients;

public sealed class ChangingTheCareTeam : PatientSpec
{
    private static readonly PatientCommand Add = new PatientCommand.AddParticipant(Command, Some.Pharmacist.Id);
    private static readonly PatientCommand Remove = new PatientCommand.RemoveParticipant(Command, Some.Pharmacist.Id);

    public ChangingTheCareTeam()
    {
        GivenRegistered();
        Subject = Some.Pharmacist;
    }

    [Theory]
    [InlineData(CareRole.PrimaryDoctor)]
    [InlineData(CareRole.SubPrimaryDoctor)]
    [InlineData(CareRole.VisitingNurse)]
    public void A_core_member_adds_somebody(CareRole role)
    {
        When(Some.Primary, role, Add);
        Then(new PatientEvent.ParticipantAdded(Some.Pharmacist.Id, Some.Primary.Id, Now));
    }

    [Fact]
    public void An_added_participant_adds_nobody_and_somebody_without_relation_neither()
    {
        When(Some.Pharmacist, CareRole.Participant, Add);
        ThenRefused(PatientRefusals.CoreMembersDecide);
        When(Some.Stranger, null, Add);
        ThenRefused(PatientRefusals.NotVisible);
    }

    [Fact]
    public void Nobody_unknown_nobody_who_left_and_no_secretary_can_be_added()
    {
        Subject = null;
        When(Some.Primary, CareRole.PrimaryDoctor, Add);
        ThenRefused(PatientRefusals.PractitionerUnknown);
        Subject = Some.Pharmacist with { Active = false };
        When(Some.Primary, CareRole.PrimaryDoctor, Add);
        ThenRefused(PatientRefusals.PractitionerUnknown);
        Subject = Some.Secretary;
        When(Some.Primary, CareRole.PrimaryDoctor, Add);
        ThenRefused(PatientRefusals.SecretariatSeesNoPatients);
    }

    [Fact]
    public void Adding_a_member_again_changes_nothing()
    {
        SubjectRole = CareRole.VisitingNurse;
        When(Some.Primary, CareRole.PrimaryDoctor, Add);
        Then();
    }

    [Fact]
    public void A_core_member_removes_a_participant_and_a_participant_leaves_alone()
    {
        Given(new PatientEvent.ParticipantAdded(Some.Pharmacist.Id, Some.Primary.Id, Now));
        SubjectRole = CareRole.Participant;
        When(Some.Nurse, CareRole.VisitingNurse, Remove);
        Then(new PatientEvent.ParticipantRemoved(Some.Pharmacist.Id, Some.Nurse.Id, Now));
        When(Some.Pharmacist, CareRole.Participant, Remove);
        Then(new PatientEvent.ParticipantRemoved(Some.Pharmacist.Id, Some.Pharmacist.Id, Now));
        When(Some.Stranger, CareRole.Participant, Remove);
        ThenRefused(PatientRefusals.CoreMembersDecide);
    }

    [Fact]
    public void A_participant_who_has_since_left_the_district_can_still_be_removed()
    {
        Given(new PatientEvent.ParticipantAdded(Some.Pharmacist.Id, Some.Primary.Id, Now));
        Subject = Some.Pharmacist with { Active = false };
        SubjectRole = null;
        When(Some.Nurse, CareRole.VisitingNurse, Remove);
        Then(new PatientEvent.ParticipantRemoved(Some.Pharmacist.Id, Some.Nurse.Id, Now));
    }

    [Fact]
    public void Core_members_come_from_the_list_and_cannot_be_removed_here()
    {
        Subject = Some.SubPrimary;
        SubjectRole = CareRole.SubPrimaryDoctor;
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.RemoveParticipant(Command, Some.SubPrimary.Id));
        ThenRefused(PatientRefusals.CoreMemberStays);
    }

    [Fact]
    public void Removing_somebody_who_is_not_there_changes_nothing()
    {
        When(Some.Primary, CareRole.PrimaryDoctor, Remove);
        Then();
    }
}
