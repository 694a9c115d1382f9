using Hub.Contracts.Calls;
using Hub.Web.Layout;

namespace Hub.Web.Calls.Care.Reports;

/// <summary>What somebody typed into the report of a call.</summary>
public sealed class ReportForm
{
    public const string Filing = "file";

    /// <summary>An act that begins so puts a template in; its key follows.</summary>
    public const string Template = "template-";

    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public long Seen { get; set; }

    public string? Act { get; set; }

    public string? Care { get; set; }

    /// <summary>On the district's wall clock, such as 21:35; the same of the other times.</summary>
    public string? LeftAt { get; set; }

    public string? ArrivedAt { get; set; }

    public string? EndedAt { get; set; }

    public string? DiedAt { get; set; }

    public string? TransferredTo { get; set; }

    public string? Findings { get; set; }

    public string? Treatment { get; set; }

    public string? Drugs { get; set; }

    public string? WithoutVisit { get; set; }

    public string? Family { get; set; }

    public string? Decision { get; set; }

    public string? Promises { get; set; }

    public string? SharedData { get; set; }

    public bool MustDecide { get; set; }

    /// <summary>What was chosen; null for nothing.</summary>
    internal CareForm? Chosen =>
        Enum.TryParse<CareForm>(Care, out var form) && Enum.IsDefined(form) ? form : null;

    /// <summary>As the call knows it already: the report that was filed, or the steps.</summary>
    internal static ReportForm Of(CallView call, DistrictClock clock) => call.Report is { Report: var filed }
        ? new ReportForm
        {
            Care = filed.Care.ToString(),
            LeftAt = VisitTimes.Written(filed.LeftAt, clock),
            ArrivedAt = VisitTimes.Written(filed.ArrivedAt, clock),
            EndedAt = VisitTimes.Written(filed.EndedAt, clock),
            DiedAt = VisitTimes.Written(filed.DiedAt, clock),
            TransferredTo = filed.TransferredTo,
            Findings = filed.Findings,
            Treatment = filed.Treatment,
            Drugs = filed.Drugs,
            WithoutVisit = filed.WithoutVisit,
            Family = filed.Family,
            Decision = filed.Decision,
            Promises = filed.Promises,
            SharedData = filed.SharedData,
            MustDecide = filed.MustDecide,
        }
        : new ReportForm
        {
            Care = call.Care?.Form.ToString(),
            LeftAt = VisitTimes.Written(call.Care?.DepartedAt, clock),
            ArrivedAt = VisitTimes.Written(call.Care?.ArrivedAt, clock),
            EndedAt = VisitTimes.Written(call.Care?.FinishedAt, clock),
        };

    /// <summary>Puts a template in: nothing that was typed goes away, and pressed twice it is there once.</summary>
    internal void Fill(ReportTemplate template)
    {
        Findings = With(Findings, template.Findings);
        Treatment = With(Treatment, template.Treatment);
        Family = With(Family, template.Family);
    }

    /// <summary>The names of the fields that cannot be read, each with the sentence beside it.</summary>
    internal IReadOnlyDictionary<string, string> Unreadable()
    {
        var wrong = new (string Name, string? Typed)[]
            {
                (nameof(LeftAt), LeftAt), (nameof(ArrivedAt), ArrivedAt), (nameof(EndedAt), EndedAt),
                (nameof(DiedAt), DiedAt),
            }
            .Where(field => !string.IsNullOrWhiteSpace(field.Typed) && VisitTimes.Read(field.Typed) is null)
            .ToDictionary(field => Field(field.Name), _ => Texts.TimeUnreadable, StringComparer.Ordinal);
        if (Chosen is null)
        {
            wrong[Field(nameof(Care))] = Texts.ChooseOne;
        }

        return wrong;
    }

    /// <summary>The report. What belongs to another kind of care than was chosen is left out.</summary>
    internal CallReport ToReport(CallView call, DistrictClock clock)
    {
        var care = Chosen ?? throw new InvalidOperationException("Nothing was chosen.");
        var (filed, steps) = (call.Report?.Report, call.Care);
        var isOnTheWay = care is not (CareForm.PhoneAdvice or CareForm.OnlineConsult);
        var left = isOnTheWay ? At(LeftAt, filed?.LeftAt ?? steps?.DepartedAt, null, clock) : null;
        var arrived = isOnTheWay ? At(ArrivedAt, filed?.ArrivedAt ?? steps?.ArrivedAt, left, clock) : null;
        var ended = At(EndedAt, filed?.EndedAt ?? steps?.FinishedAt, arrived ?? left, clock);
        return new CallReport(
            care,
            left,
            arrived,
            ended,
            ReportTemplate.Answered(Typed(Findings)),
            ReportTemplate.Answered(Typed(Treatment)),
            Typed(Drugs),
            care is CareForm.DiedAtHome ? At(DiedAt, filed?.DiedAt ?? arrived ?? ended, null, clock) : null,
            care is CareForm.Transferred ? Typed(TransferredTo) : string.Empty,
            ReportTemplate.Answered(Typed(Family)),
            Typed(Decision),
            Typed(Promises),
            Typed(SharedData),
            care is CareForm.PhoneAdvice or CareForm.OnlineConsult or CareForm.Transferred
                ? Typed(WithoutVisit)
                : string.Empty,
            MustDecide);
    }

    /// <summary>A field as refusals name it.</summary>
    internal static string Field(string property) => char.ToLowerInvariant(property[0]) + property[1..];

    // To the minute, as it is written: a step's seconds would put 21:35 before 21:35.
    private static DateTimeOffset? At(
        string? typed, DateTimeOffset? known, DateTimeOffset? before, DistrictClock clock) =>
        VisitTimes.Read(typed) is not { } time ? null
            : known is { } at ? VisitTimes.Near(time, at, clock)
            : before is { } earlier ? VisitTimes.From(time, earlier, clock)
            : VisitTimes.Last(time, clock);

    private static string Typed(string? text) => text?.Trim() ?? string.Empty;

    private static string With(string? typed, string template)
    {
        var text = Typed(typed).ReplaceLineEndings("\n");
        return text.Length == 0 ? template
            : text.Contains(template, StringComparison.Ordinal) ? text
            : $"{text}\n\n{template}";
    }
}
