using System.Text.Json.Serialization;
using Hub.Contracts.Rotas;

namespace Hub.Contracts.Districts;

/// <summary>Everything that can be asked of a district: its own settings and the institutions in it.</summary>
[JsonDerivedType(typeof(SetUp), "set-up")]
[JsonDerivedType(typeof(ListInstitution), "list-institution")]
[JsonDerivedType(typeof(ListHolidays), "list-holidays")]
[JsonDerivedType(typeof(SetFirstCall), "set-first-call")]
[JsonDerivedType(typeof(TakeBackFirstCall), "take-back-first-call")]
[JsonDerivedType(typeof(SetAnswerMinutes), "set-answer-minutes")]
[JsonDerivedType(typeof(SetReportTime), "set-report-time")]
[JsonDerivedType(typeof(SetCareGroup), "set-care-group")]
public abstract record DistrictCommand(CommandId Id)
{
    /// <summary>Its name and nothing of what it holds: engines write what they carry into their logs.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Founds the district. <paramref name="TimeZone"/> is an IANA name such as Asia/Tokyo.</summary>
    public sealed record SetUp(CommandId Id, string Name, string TimeZone) : DistrictCommand(Id);

    /// <summary>Adds an institution or corrects what is known of it; the same details again change nothing.</summary>
    public sealed record ListInstitution(CommandId Id, InstitutionId Institution, InstitutionDetails Details)
        : DistrictCommand(Id);

    /// <summary>The national holidays of whole years, in the place of an earlier list of this name.</summary>
    public sealed record ListHolidays(CommandId Id, HolidayList List) : DistrictCommand(Id);

    /// <summary>
    /// Who is called first from an instant on, for the district or for the patients of an institution's doctors; a rule
    /// for the same instant takes the place of an earlier one. Without steps: as the wider rule says.
    /// </summary>
    public sealed record SetFirstCall(
        CommandId Id,
        InstitutionId? Institution,
        CallKind? Kind,
        DateTimeOffset From,
        IReadOnlyList<FirstCallStep> Steps) : DistrictCommand(Id);

    /// <summary>A plan that has not taken effect is none any more.</summary>
    public sealed record TakeBackFirstCall(
        CommandId Id, InstitutionId? Institution, CallKind? Kind, DateTimeOffset From) : DistrictCommand(Id);

    /// <summary>How long everybody has to answer a call from now on, where a first call does not say.</summary>
    public sealed record SetAnswerMinutes(CommandId Id, int Minutes) : DistrictCommand(Id);

    /// <summary>When an institution wants its daily report, from tomorrow on; on the district's wall clock.</summary>
    public sealed record SetReportTime(CommandId Id, InstitutionId Institution, TimeOnly Time) : DistrictCommand(Id);

    /// <summary>
    /// Institutions that are linked and counted together; without members there is no such group any more.
    /// </summary>
    public sealed record SetCareGroup(
        CommandId Id, CareGroupId Group, string Name, IReadOnlyList<InstitutionId> Members) : DistrictCommand(Id);
}

/// <summary>What the secretariat knows of an institution.</summary>
/// <param name="Code">The district's own code, such as I001.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its full name.</param>
/// <param name="PostalCode">Such as 179-0001.</param>
/// <param name="Address">One line.</param>
/// <param name="Phone">As people write it, half-width, with hyphens.</param>
/// <param name="Hours">When it can be reached, in words.</param>
public sealed record InstitutionDetails(
    string Code, InstitutionKind Kind, string Name, string PostalCode, string Address, string Phone, string Hours);

/// <summary>The kinds of institution that a district's list knows.</summary>
public enum InstitutionKind
{
    /// <summary>診療所.</summary>
    Clinic,

    /// <summary>訪問看護ステーション.</summary>
    VisitingNurseStation,

    /// <summary>病院.</summary>
    Hospital,

    /// <summary>薬局.</summary>
    Pharmacy,

    /// <summary>居宅介護支援事業所.</summary>
    CareManagementOffice,

    /// <summary>施設.</summary>
    CareFacility,

    /// <summary>往診支援事業者.</summary>
    HouseCallVendor,

    /// <summary>医師会.</summary>
    MedicalAssociation,
}

/// <summary>An institution as others see it.</summary>
public sealed record InstitutionView(InstitutionId Id, InstitutionDetails Details);

/// <summary>The district as others see it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Such as みどり区医師会.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record DistrictView(DistrictId Id, string Name, string TimeZone);

/// <summary>A list of holidays and when it was recorded: duties before that do not know it.</summary>
public sealed record ListedHolidays(DateTimeOffset At, HolidayList List);
