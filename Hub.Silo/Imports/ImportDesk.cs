using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Imports;
using Hub.Silo.Access;
using Hub.Silo.Districts;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Imports;

/// <summary>Where the secretariat's files are read, shown, and on confirmation written.</summary>
internal sealed class ImportDesk(
    IDirectory directory,
    DistrictDay day,
    ImportPlans plans,
    IGrains grains,
    TimeProvider clock,
    ILogger<ImportDesk> log)
    : IImports
{
    private readonly ImportDrafts drafts = new(clock);

    public async Task<Answer<ImportPreviewView>> Preview(
        PractitionerId by, ImportFile file, CancellationToken cancellation = default)
    {
        if (!await directory.Includes(by, cancellation))
        {
            return DistrictRefusals.SecretariatOnly;
        }

        if (await directory.District(cancellation) is null)
        {
            return DistrictRefusals.Missing;
        }

        var read = CsvTable.Read(file.Content.Span, file.Kind);
        if (read.Value is not { } table)
        {
            return read.Refusal!;
        }

        var parsed = RowParser.Parse(table, day.Today);
        var plan = await plans.Of(table.Kind, parsed, cancellation);
        var draft = drafts.Add(by, CsvRow.Shortened(file.Name, 100), table.Encoding, parsed, plan);
        return draft.Value is { } kept ? ImportShown.Of(kept) : draft.Refusal!;
    }

    public async Task<Answer<ImportPreviewView>> Draft(
        PractitionerId by, ImportId id, CancellationToken cancellation = default)
    {
        var found = await Find(by, id, cancellation);
        return found.Value is { } draft ? ImportShown.Of(draft) : found.Refusal!;
    }

    public async Task<Answer<ImportProgressView>> Progress(
        PractitionerId by, ImportId id, CancellationToken cancellation = default)
    {
        var found = await Find(by, id, cancellation);
        return found.Value is { } draft ? draft.Progress : found.Refusal!;
    }

    public async Task<Answer<ImportProgressView>> Confirm(
        PractitionerId by, ImportId id, CancellationToken cancellation = default)
    {
        var found = await Find(by, id, cancellation);
        if (found.Value is not { } draft)
        {
            return found.Refusal!;
        }

        await draft.Turn.WaitAsync(cancellation);
        try
        {
            if (draft.Run is not null)
            {
                return draft.Progress;
            }

            var plan = await plans.Of(draft.Plan.Kind, draft.File, cancellation);
            if (!plan.SaysTheSameAs(draft.Plan))
            {
                draft.Plan = plan;
                return ImportRefusals.Outdated;
            }

            draft.Plan = plan;
            draft.Run = new ImportRun(id, by, plan, grains, clock);
            _ = Task.Run(() => Write(draft.Run), CancellationToken.None);
            return draft.Progress;
        }
        finally
        {
            draft.Turn.Release();
        }
    }

    // Nobody awaits a run; what goes wrong in it must be seen all the same.
    private async Task Write(ImportRun run)
    {
        try
        {
            await run.Write();
        }
        catch (Exception fault)
        {
            log.LogError(fault, "An import ended early.");
        }
    }

    private async Task<Answer<ImportDraft>> Find(PractitionerId by, ImportId id, CancellationToken cancellation) =>
        !await directory.Includes(by, cancellation) ? DistrictRefusals.SecretariatOnly
            : drafts.Find(by, id) is { } draft ? draft
            : ImportRefusals.Unknown;
}
