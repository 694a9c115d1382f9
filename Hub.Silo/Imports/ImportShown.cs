using Hub.Contracts;
using Hub.Contracts.Imports;

namespace Hub.Silo.Imports;

/// <summary>What the secretariat is shown of a plan: master data with its values, clinical columns without.</summary>
internal static class ImportShown
{
    private static readonly ImportText wholeRow = new("(行全体)", "(whole row)");

    public static ImportPreviewView Of(ImportDraft draft)
    {
        var plan = draft.Plan;
        return new ImportPreviewView(
            draft.Id,
            plan.Kind,
            draft.FileName,
            draft.Encoding,
            plan.Rows.Count + plan.RejectedRows,
            plan.Rows.Count(row => row.IsNew),
            plan.Rows.Count(row => !row.IsNew && !row.ChangesNothing),
            plan.Rows.Count(row => row.ChangesNothing),
            [.. plan.Rows.Where(row => !row.ChangesNothing).Select(Of)],
            [.. plan.Problems.Select(Of)],
            plan.RejectedRows,
            [.. plan.Warnings.Select(Of)],
            draft.ExpiresAt);
    }

    public static ImportProblemView Of(RowProblem problem) =>
        new(problem.Line, problem.Column?.Text ?? wholeRow, problem.Value, problem.Reason);

    private static ImportChangeView Of(PlannedRow row) =>
        new(row.Line, row.Code, row.Name, row.IsNew, [.. row.Fields.Select(Of)]);

    private static ImportFieldView Of(ChangedField field) => field.Column.Clinical
        ? new ImportFieldView(field.Column.Text, null, null)
        : new ImportFieldView(field.Column.Text, field.Before, field.After);
}
