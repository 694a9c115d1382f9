using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Calls.Care.Reports;

/// <summary>A report as plain text for any chart: who went for whom, when, with which shared data.</summary>
internal static class ReportText
{
    public static string Of(
        CallView call, ReportView filed, PatientSummaryView? patient, FeeBandAnswer? band, DistrictClock clock)
    {
        var report = filed.Report;
        var primary = patient?.Team.FirstOrDefault(member => member.Role is CareRole.PrimaryDoctor)?.Practitioner;
        var first = call.Requests[0];
        var lines = new List<string> { $"【{Calls.Texts.Of(report.Care)}】 {clock.Said(report.ArrivedAt ?? filed.At)}" };
        Line(lines, Texts.Patient, patient is null ? Names.Of(call)
            : $"{Names.Of(call)} ({patient.Details.Number})");
        Line(lines, Texts.Visitor, Care.Texts.Full(filed.By));
        Line(lines, Texts.Primary, primary?.Details.Name);
        Line(lines, Texts.PrimaryClinic, primary?.InstitutionName);
        Line(lines, Texts.Asked,
            $"{clock.Said(first.At)} {Calls.Texts.Of(first.Request.Caller.Source)} {first.Request.Complaint} "
            + $"/ {Calls.Texts.Of(first.Request.Visit)}");
        Line(lines, Texts.LeftAt, Said(report.LeftAt, clock));
        Line(lines, Texts.ArrivedAt, Said(report.ArrivedAt, clock));
        Line(lines, Texts.EndedAt, Said(report.EndedAt, clock));
        Line(lines, Texts.Band, band is null ? null
            : Texts.Of(band.Band) + (band.Warnings.Count > 0 ? Texts.BandOpen : string.Empty));
        Line(lines, Texts.DiedAt, Said(report.DiedAt, clock));
        Line(lines, Texts.TransferredTo, report.TransferredTo);
        Part(lines, Texts.Findings, report.Findings);
        Part(lines, Texts.Treatment, report.Treatment);
        Part(lines, Texts.Drugs, report.Drugs);
        Part(lines, Texts.WithoutVisit, report.WithoutVisit);
        Part(lines, Texts.Family, report.Family);
        Part(lines, Texts.Decision, report.Decision);
        Part(lines, Texts.Promises, report.Promises);
        Part(lines, Texts.SharedData, report.SharedData);
        if (report.MustDecide)
        {
            Part(lines, Texts.MustDecide, Texts.Yes);
        }

        lines.Add(string.Empty);
        Line(lines, Texts.ReportedBy, $"{Care.Texts.Full(filed.By)} {clock.Said(filed.At)}");
        return string.Join('\n', lines);
    }

    private static string? Said(DateTimeOffset? at, DistrictClock clock) => at is { } known ? clock.Said(known) : null;

    private static void Line(List<string> lines, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            lines.Add($"{label}: {value}");
        }
    }

    private static void Part(List<string> lines, string label, string value)
    {
        if (value.Length > 0)
        {
            lines.AddRange([string.Empty, $"■ {label}", value.ReplaceLineEndings("\n")]);
        }
    }
}
