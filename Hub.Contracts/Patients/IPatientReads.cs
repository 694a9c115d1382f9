namespace Hub.Contracts.Patients;

/// <summary>
/// What is known of patients. The caller has asked <see cref="Access.IAccess"/> before; nothing here decides who
/// may see.
/// </summary>
public interface IPatientReads
{
    /// <summary>The ten-second page; null for an unknown patient.</summary>
    Task<PatientSummaryView?> Summary(PatientId patient, CancellationToken cancellation = default);

    /// <summary>All wordings of one fact, newest first.</summary>
    Task<IReadOnlyList<FactHistoryView>> FactHistory(
        PatientId patient, FactKind kind, CancellationToken cancellation = default);

    /// <summary>What waits for this practitioner, and their patients.</summary>
    Task<HomeView> Home(PractitionerId practitioner, CancellationToken cancellation = default);

    /// <summary>
    /// Among this practitioner's own patients: by kanji, kana of any width or hiragana, patient number or phone
    /// with or without hyphens.
    /// </summary>
    Task<IReadOnlyList<HomePatient>> Search(
        PractitionerId practitioner, string text, CancellationToken cancellation = default);

    /// <summary>The secretariat's list by number, a page after this number: master data only.</summary>
    Task<IReadOnlyList<PatientListRow>> List(
        string? text, string? afterNumber, int take, CancellationToken cancellation = default);

    /// <summary>The patients of a primary doctor by kana: master data only.</summary>
    Task<IReadOnlyList<DoctorsPatient>> OfDoctor(PractitionerId doctor, CancellationToken cancellation = default);

    /// <summary>Whose patient it was when, and who is called first; without anything for an unknown patient.</summary>
    Task<PatientCallsView> Calls(PatientId patient, CancellationToken cancellation = default);
}
