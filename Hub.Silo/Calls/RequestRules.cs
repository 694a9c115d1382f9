using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Timelines;

namespace Hub.Silo.Calls;

/// <summary>What a request and its words must hold.</summary>
internal static class RequestRules
{
    public const int FewestIdentifiers = 2;

    private const int LongestText = 4000;
    private const int LongestName = 100;
    private const int MostTried = 20;

    /// <summary>The first thing that is wrong; null for nothing.</summary>
    public static Refusal? Wrong(CallRequest request, CallFacts facts) =>
        Text(request.Complaint, "complaint")
        ?? TooLong(request.Story, "story")
        ?? Undefined(request)
        ?? Callers(request)
        ?? Who(request, facts)
        ?? (request.Vitals is { } vitals && VitalLimits.Impossible(vitals).Count > 0
            ? CallRefusals.VitalImpossible.About("vitals")
            : null)
        ?? (request.Tried.Count > MostTried ? CallRefusals.FieldTooLong.About("tried") : null)
        ?? request.Tried.Select(tried => Text(tried.Whom, "tried") ?? TooLong(tried.Result, "tried"))
            .FirstOrDefault(wrong => wrong is not null);

    /// <summary>Without blanks around what people typed.</summary>
    public static CallRequest Tidied(CallRequest request) => request with
    {
        Complaint = request.Complaint.Trim(),
        Story = request.Story.Trim(),
        Caller = request.Caller with
        {
            Name = request.Caller.Name.Trim(),
            Relation = request.Caller.Relation.Trim(),
            Callback = request.Caller.Callback.Trim(),
        },
        Identifiers = [.. request.Identifiers.Distinct()],
    };

    /// <summary>A text that is needed.</summary>
    public static Refusal? Text(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? CallRefusals.FieldMissing.About(field) : TooLong(text, field);

    /// <summary>A text that may be empty.</summary>
    public static Refusal? TooLong(string? text, string field) => text switch
    {
        null => CallRefusals.FieldMissing.About(field),
        { Length: > LongestText } => CallRefusals.FieldTooLong.About(field),
        _ => null,
    };

    /// <summary>As much of a remark as is kept.</summary>
    public static string Cut(string? words) =>
        words?.Trim() is not { } text ? string.Empty : text.Length <= LongestText ? text : text[..LongestText];

    private static Refusal? Undefined(CallRequest request) =>
        !Enum.IsDefined(request.Visit) ? CallRefusals.FieldMissing.About("visit")
            : !Enum.IsDefined(request.Sorting) ? CallRefusals.FieldMissing.About("sorting")
            : !Enum.IsDefined(request.Danger) ? CallRefusals.FieldMissing.About("danger")
            : !Enum.IsDefined(request.Kind) ? CallRefusals.FieldMissing.About("kind")
            : !Enum.IsDefined(request.Caller.Source) ? CallRefusals.FieldMissing.About("source")
            : null;

    // Family and unknown people are called back; colleagues are on the lists.
    private static Refusal? Callers(CallRequest request)
    {
        var caller = request.Caller;
        var isOutside = request.Patient is null
            || caller.Source is CallSource.Family or CallSource.Patient or CallSource.Facility;
        return caller.Name.Length > LongestName || caller.Relation.Length > LongestName
            ? CallRefusals.FieldTooLong.About("caller")
            : string.IsNullOrWhiteSpace(caller.Callback)
                ? isOutside ? CallRefusals.PhoneMalformed.About("callback") : null
                : IsPhone(caller.Callback.Trim()) ? null : CallRefusals.PhoneMalformed.About("callback");
    }

    private static Refusal? Who(CallRequest request, CallFacts facts) => request switch
    {
        { Patient: null, Person: null } => CallRefusals.FieldMissing.About("person"),
        { Patient: null, Person: { } person } => Text(person.Name, "name")
            ?? (person.Name.Length > LongestName || person.Place.Length > LongestText
                ? CallRefusals.FieldTooLong.About("person")
                : null),
        _ when facts.Me is { IsDesk: true, Role: null }
            && request.Identifiers.Distinct().Count() < FewestIdentifiers => CallRefusals.TwoIdentifiers,
        _ => null,
    };

    private static bool IsPhone(string text) =>
        text.Length is >= 3 and <= 20 && text.All(sign => char.IsAsciiDigit(sign) || sign is '-' or '+');
}
