using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Imports;
using Hub.Silo.Districts;
using Hub.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Operators;

/// <summary>
/// The import at the command line: the preview of the page, a question, and the same writing. Codes of refused rows are
/// printed, as an operator's terminal is no place for patients' names.
/// </summary>
/// <param name="services">The hub's services (see <see cref="HubServices"/>), not started.</param>
/// <param name="input">Where the answer to the question comes from.</param>
/// <param name="output">Where the lines go.</param>
public sealed class ImportCommand(IServiceProvider services, TextReader input, TextWriter output)
{
    /// <summary>How it is called.</summary>
    public const string Usage = "import <file> [--kind institutions|practitioners|patients] [--yes]";

    private const int Well = 0;
    private const int NotWell = 1;
    private const int Impossible = 2;

    /// <summary>Answers with the exit code: 0 imported or nothing to do, 1 rows were left out, 2 not done.</summary>
    /// <param name="arguments">What follows the word 'import'.</param>
    public async Task<int> Run(IReadOnlyList<string> arguments)
    {
        if (Read(arguments) is not { } asked)
        {
            await output.WriteLineAsync(Usage);
            return Impossible;
        }

        try
        {
            if (new FileInfo(asked.File).Length > ImportLimits.Bytes)
            {
                return Refused(ImportRefusals.TooLarge);
            }

            var content = await File.ReadAllBytesAsync(asked.File);
            await services.GetRequiredService<Migrations>().Run();
            await services.GetRequiredService<DistrictZone>().Read(CancellationToken.None);
            return await Import(new ImportFile(Path.GetFileName(asked.File), content, asked.Kind), asked.Yes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException
            or StoreUnavailableException or SchemaRefusedException or System.Data.Common.DbException)
        {
            await output.WriteLineAsync((failure.InnerException ?? failure).Message);
            return Impossible;
        }
    }

    private async Task<int> Import(ImportFile file, bool yes)
    {
        var imports = services.GetRequiredService<IImports>();
        var answer = await imports.Preview(PractitionerId.Operator, file);
        if (answer.Value is not { } preview)
        {
            return Refused(answer.Refusal!);
        }

        Show(preview);
        if (preview.Created + preview.Changed == 0)
        {
            return preview.RejectedRows == 0 ? Well : NotWell;
        }

        if (!yes && !await Agreed())
        {
            await output.WriteLineAsync("何も書き込んでいません。");
            return Impossible;
        }

        return await Confirm(imports, preview);
    }

    private async Task<int> Confirm(IImports imports, ImportPreviewView preview)
    {
        var answer = await imports.Confirm(PractitionerId.Operator, preview.Id);
        var clock = services.GetRequiredService<TimeProvider>();
        while (answer.Value is { State: ImportState.Running } running)
        {
            Say($"{running.Done} / {running.Total}");
            await Task.Delay(TimeSpan.FromMilliseconds(500), clock);
            answer = await imports.Progress(PractitionerId.Operator, preview.Id);
        }

        if (answer.Value is not { } done)
        {
            return Refused(answer.Refusal!);
        }

        Problems(done.Failed);
        Say($"追加 {done.Created}、変更 {done.Changed}、書き込めなかった行 {done.Failed.Count}");
        return done.Stop is { } stop ? Refused(stop)
            : done.Failed.Count + preview.RejectedRows == 0 ? Well
            : NotWell;
    }

    private void Show(ImportPreviewView preview)
    {
        Say($"{preview.FileName}: {preview.Kind}, {preview.Encoding}, {preview.Rows} 行");
        Problems(preview.Rejected);
        Problems(preview.Warnings);
        Say($"追加 {preview.Created}、変更 {preview.Changed}、変更なし {preview.Unchanged}、除外 {preview.RejectedRows}");
    }

    private void Problems(IReadOnlyList<ImportProblemView> problems)
    {
        foreach (var problem in problems)
        {
            Say($"{problem.Line} 行目 {problem.Column.Ja}: {problem.Reason.Ja}");
        }
    }

    private async Task<bool> Agreed()
    {
        await output.WriteAsync("この内容で取り込みますか? [y/N] ");
        return await input.ReadLineAsync() is "y" or "Y" or "yes" or "はい";
    }

    private int Refused(Refusal refusal)
    {
        Say($"{refusal.Code}: {refusal.Ja}");
        return Impossible;
    }

    private static (string File, ImportKind? Kind, bool Yes)? Read(IReadOnlyList<string> arguments)
    {
        (string? file, ImportKind? kind, var yes) = (null, null, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--yes":
                    yes = true;
                    break;
                case "--kind" when i + 1 < arguments.Count
                    && Enum.TryParse<ImportKind>(arguments[i + 1], ignoreCase: true, out var named)
                    && Enum.IsDefined(named):
                    kind = named;
                    i++;
                    break;
                case var word when file is null && !word.StartsWith('-'):
                    file = word;
                    break;
                default:
                    return null;
            }
        }

        return file is null ? null : (file, kind, yes);
    }

    private void Say(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
