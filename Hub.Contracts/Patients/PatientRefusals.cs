namespace Hub.Contracts.Patients;

/// <summary>Every 'no' that a patient's record can answer, beside <see cref="NotVisible"/>.</summary>
public static class PatientRefusals
{
    /// <summary>No relation lets the asker see the patient, or there is none: the answer does not tell which.</summary>
    public static Refusal NotVisible => Timelines.TimelineRefusals.NotVisible;

    public static Refusal SecretariatOnly { get; } = new(
        "secretariat-only",
        "名簿の変更は事務局だけができます。",
        "Only the secretariat can change the lists.",
        RefusalKind.Forbidden);

    /// <summary>Details name what is missing.</summary>
    public static Refusal DetailsMissing { get; } = new(
        "patient-details-missing",
        "患者番号・氏名・生年月日は必須です。",
        "Patient number, name and birth date are needed.");

    public static Refusal FactTooLong { get; } = new(
        "fact-too-long",
        "サマリーの一項目は 2,000 文字までです。",
        "A fact of the summary has at most 2,000 characters.",
        RefusalKind.TooMuch);

    public static Refusal FactPhoneMalformed { get; } = new(
        "fact-phone-malformed",
        "電話番号は数字・ハイフン・+ だけで入力してください。",
        "Write the phone number with digits, hyphens and + only.");

    public static Refusal FactChanged { get; } = new(
        "fact-changed",
        "他の人が先にこの項目を更新しました。新しい内容を確かめてから、もう一度入力してください。",
        "Somebody else has just changed this fact. Look at it, then write again.",
        RefusalKind.Conflict);

    public static Refusal FactUnknown { get; } = new(
        "fact-unknown",
        "まだ記入のない項目は確認できません。先に記入してください。",
        "Nobody has stated this fact yet. State it first.");

    public static Refusal CoreMembersDecide { get; } = new(
        "core-members-decide",
        "チームの追加・削除は、主治医・副主治医・訪問看護ステーションの看護師ができます。",
        "The primary doctor, the sub-primary doctor and the station's nurses add and remove members.",
        RefusalKind.Forbidden);

    public static Refusal PractitionerUnknown { get; } = new(
        "practitioner-unknown",
        "この職員は名簿にいないか、退職しています。",
        "This practitioner is not on the list, or has left.");

    public static Refusal SecretariatSeesNoPatients { get; } = new(
        "secretariat-sees-no-patients",
        "事務局の職員は患者のチームに入れません。",
        "The secretariat cannot join a patient's team.");

    public static Refusal CoreMemberStays { get; } = new(
        "core-member-stays",
        "主治医・副主治医・訪問看護ステーションの担当は名簿で変わります。事務局に連絡してください。",
        "Primary doctor, sub-primary doctor and station come from the list. Ask the secretariat to change it.");

    /// <summary>Code of a number, station or doctor that is not known.</summary>
    public static Refusal ResponsibilityUnknown { get; } = new(
        "responsibility-unknown",
        "主治医・副主治医・訪問看護ステーションのいずれかが名簿にありません。",
        "The primary doctor, sub-primary doctor or station is not on the list.");

    public static Refusal PrimaryDoctorDecides { get; } = new(
        "primary-doctor-decides",
        "最初に呼ぶ人を決められるのは、主治医と事務局です。",
        "The primary doctor and the secretariat say who is called first.",
        RefusalKind.Forbidden);
}
