using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Silo.Access;
using Hub.Testing;

namespace Hub.Silo.Tests.Access;

public sealed class RelationsToAPatient
{
    private static readonly PatientRelations Patient =
        new(Some.Primary.Id, Some.SubPrimary.Id, Some.Station, [Some.Pharmacist.Id, Some.Nurse.Id]);

    public static TheoryData<string, CareRole?> People => new()
    {
        { nameof(Some.Primary), CareRole.PrimaryDoctor },
        { nameof(Some.SubPrimary), CareRole.SubPrimaryDoctor },
        { nameof(Some.Nurse), CareRole.VisitingNurse },
        { nameof(Some.SecondNurse), CareRole.VisitingNurse },
        { nameof(Some.Pharmacist), CareRole.Participant },
        { nameof(Some.OtherNurse), null },
        { nameof(Some.Stranger), null },
        { nameof(Some.Secretary), null },
    };

    [Theory]
    [MemberData(nameof(People))]
    public void The_strongest_relation_is_told_and_none_where_there_is_none(string person, CareRole? expected) =>
        Assert.Equal(expected, Relation.Of(Patient, Colleague.Of(Named(person))));

    [Fact]
    public void Who_has_left_the_district_sees_nobody()
    {
        foreach (var person in People.Select(row => Named(row.Data.Item1)))
        {
            Assert.Null(Relation.Of(Patient, Colleague.Of(person) with { Active = false }));
        }
    }

    [Fact]
    public void A_secretary_sees_nobody_even_where_a_list_names_them()
    {
        var patient = new PatientRelations(
            Some.Secretary.Id, Some.Secretary.Id, Some.Association, [Some.Secretary.Id]);
        Assert.Null(Relation.Of(patient, Colleague.Of(Some.Secretary)));
    }

    [Fact]
    public void Working_in_the_station_without_being_a_nurse_is_no_relation()
    {
        var clerk = Colleague.Of(Some.Nurse) with
        {
            Id = new PractitionerId(Some.Id(77)), Profession = Profession.FacilityStaff,
        };
        Assert.Null(Relation.Of(Patient, clerk));
    }

    [Fact]
    public void A_nurse_of_the_patients_clinic_is_no_member_by_that_alone()
    {
        var patient = Patient with { Station = null, Participants = [] };
        Assert.Null(Relation.Of(patient, Colleague.Of(Some.Nurse)));
    }

    private static PractitionerView Named(string field) =>
        (PractitionerView)typeof(Some).GetField(field)!.GetValue(null)!;
}
