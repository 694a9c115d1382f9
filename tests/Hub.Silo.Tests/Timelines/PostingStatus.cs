using Hub.Contracts.Timelines;
using Hub.Silo.Timelines;
using Hub.Testing;

namespace Hub.Silo.Tests.Timelines;

public sealed class PostingStatus : TimelineSpec
{
    [Fact]
    public void Usual_values_are_kept_without_a_question()
    {
        var vitals = new VitalSigns(36.8m, 128, 76, 82, 97, 0, 18, 0);
        When(Some.Nurse, Status(vitals));
        Assert.Equal(vitals, Then<TimelineEvent.StatusPosted>().Vitals);
    }

    [Fact]
    public void Neither_a_value_nor_a_note_is_refused()
    {
        When(Some.Nurse, Status(new VitalSigns()));
        ThenRefused(TimelineRefusals.NothingMeasured);
        When(Some.Nurse, Status(new VitalSigns()) with { Note = "測定拒否" });
        Then<TimelineEvent.StatusPosted>();
    }

    public static TheoryData<VitalSigns, string> Implausible => new()
    {
        { new VitalSigns(Temperature: 33.9m), "Temperature" },
        { new VitalSigns(Temperature: 41.1m), "Temperature" },
        { new VitalSigns(Systolic: 69), "Systolic" },
        { new VitalSigns(Systolic: 221), "Systolic" },
        { new VitalSigns(Diastolic: 29), "Diastolic" },
        { new VitalSigns(Systolic: 80, Diastolic: 90), "Diastolic" },
        { new VitalSigns(Systolic: 80, Diastolic: 80), "Diastolic" },
        { new VitalSigns(Pulse: 39), "Pulse" },
        { new VitalSigns(Pulse: 151), "Pulse" },
        { new VitalSigns(SpO2: 79), "SpO2" },
        { new VitalSigns(OxygenFlow: 11), "OxygenFlow" },
        { new VitalSigns(Respiration: 7), "Respiration" },
        { new VitalSigns(Respiration: 41), "Respiration" },
    };

    [Theory]
    [MemberData(nameof(Implausible))]
    public void An_implausible_value_is_asked_about_and_kept_once_looked_at_again(VitalSigns vitals, string value)
    {
        When(Some.Nurse, Status(vitals));
        ThenRefused(TimelineRefusals.Implausible, value);
        When(Some.Nurse, Status(vitals) with { Checked = [Enum.Parse<VitalKind>(value)] });
        Assert.Equal(vitals, Then<TimelineEvent.StatusPosted>().Vitals);
    }

    [Fact]
    public void Every_implausible_value_must_be_looked_at()
    {
        When(Some.Nurse, Status(new VitalSigns(Temperature: 42, Pulse: 160)) with { Checked = [VitalKind.Pulse] });
        ThenRefused(TimelineRefusals.Implausible, "Temperature");
    }

    public static TheoryData<VitalSigns, string> Impossible => new()
    {
        { new VitalSigns(Temperature: 365), "Temperature" },
        { new VitalSigns(Temperature: 3.6m), "Temperature" },
        { new VitalSigns(SpO2: 101), "SpO2" },
        { new VitalSigns(SpO2: 980), "SpO2" },
        { new VitalSigns(Pulse: -1), "Pulse" },
        { new VitalSigns(Systolic: 1280), "Systolic" },
        { new VitalSigns(Consciousness: 4), "Consciousness" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_value_is_refused_however_often_it_is_looked_at(VitalSigns vitals, string value)
    {
        When(Some.Nurse, Status(vitals) with { Checked = Enum.GetValues<VitalKind>() });
        ThenRefused(TimelineRefusals.Impossible, value);
    }

    private static TimelineCommand.PostStatus Status(VitalSigns vitals) =>
        new(Some.Command(1), Now, vitals, string.Empty);
}
