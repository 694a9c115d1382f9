using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;

namespace Hub.Testing;

/// <summary>A request for help for <see cref="Some.Patient"/>, as the nurse at the bedside makes it.</summary>
internal static class SomeCall
{
    public static CallRequest Request { get; } = new(
        Some.Patient,
        null,
        new Requester(CallSource.Nurse, string.Empty, string.Empty, "090-5550-0013"),
        "発熱と傾眠",
        "夕方から",
        new VitalSigns(Temperature: 38.9m, Systolic: 92, Diastolic: 54, Pulse: 112, SpO2: 91),
        VisitWish.Wanted,
        CallSorting.Medical,
        CallDanger.Urgent,
        CallKind.Medical,
        [],
        []);

    /// <summary>The same patient, and nothing that could not wait for the clinic's next working day.</summary>
    public static CallRequest Later { get; } = Request with
    {
        Complaint = "薬の受け取りについて",
        Vitals = null,
        Visit = VisitWish.NotWanted,
        Sorting = CallSorting.NextWorkingDay,
        Danger = CallDanger.Routine,
    };

    public static CallReport Report { get; } = new(
        CareForm.HouseCall,
        Some.Now.AddMinutes(12),
        Some.Now.AddMinutes(35),
        Some.Now.AddMinutes(70),
        "右下肺野に湿性ラ音",
        "抗菌薬の点滴、酸素 2L",
        "セフトリアキソン 1g(クリニック)",
        null,
        string.Empty,
        "長女は自宅での療養を望んでいる",
        "本人と長女、21:50に長男へ電話",
        "翌朝9時に主治医から電話",
        "サマリーとタイムライン",
        string.Empty,
        true);
}
