using System.Security.Claims;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Imports;
using Hub.Web.Api;
using Hub.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Web.Imports;

/// <summary>The import for programs, and the one file that its page gives out.</summary>
internal static class ImportApi
{
    /// <summary>
    /// Much more than a file may have, so that one above the limit is taken in and refused in words: a connection that
    /// is broken off tells nobody anything.
    /// </summary>
    public const int LargestBody = 80 * 1024 * 1024;

    public static void MapImportApi(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports")
            .WithTags("imports")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        imports.MapPost("", Preview)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<byte[]>("text/csv", "application/octet-stream")
            .Produces<ImportPreviewView>()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        imports.MapPost("/{id:guid}/confirm", Confirm)
            .Produces<ImportProgressView>().ProducesProblem(StatusCodes.Status409Conflict);
        imports.MapGet("/{id:guid}", Progress).Produces<ImportProgressView>();
        imports.MapGet("/{id:guid}/preview", Draft).Produces<ImportPreviewView>();
    }

    public static void MapImportFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/import/{id:guid}/rejected.csv", Rejected)
            .RequireAuthorization(IdentityServices.SecretariatOnly)
            .ExcludeFromDescription();

    private static async Task<IResult> Preview(
        HttpContext http,
        ClaimsPrincipal caller,
        IImports imports,
        [FromQuery] string? name,
        [FromQuery] ImportKind? kind)
    {
        // Nobody but the office may make the hub keep megabytes in memory.
        if (!Caller.IsSecretariat(caller))
        {
            return DistrictRefusals.SecretariatOnly.ToProblem();
        }

        return await Content(http) is { } content
            ? Answered(await imports.Preview(
                Caller.Of(caller), new ImportFile(name ?? "", content, kind), http.RequestAborted))
            : Answered<ImportPreviewView>(ImportRefusals.TooLarge);
    }

    // What is too long is read to its end all the same, and kept nowhere.
    private static async Task<byte[]?> Content(HttpContext http)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var isTooLong = false;
        try
        {
            while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var read)
            {
                isTooLong |= content.Length + read > ImportLimits.Bytes;
                if (!isTooLong)
                {
                    content.Write(buffer, 0, read);
                }
            }
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }

        return isTooLong ? null : content.ToArray();
    }

    private static async Task<IResult> Confirm(
        Guid id, ClaimsPrincipal caller, IImports imports, CancellationToken cancellation) =>
        Answered(await imports.Confirm(Caller.Of(caller), new ImportId(id), cancellation));

    private static async Task<IResult> Progress(
        Guid id, ClaimsPrincipal caller, IImports imports, CancellationToken cancellation) =>
        Answered(await imports.Progress(Caller.Of(caller), new ImportId(id), cancellation));

    private static async Task<IResult> Draft(
        Guid id, ClaimsPrincipal caller, IImports imports, CancellationToken cancellation) =>
        Answered(await imports.Draft(Caller.Of(caller), new ImportId(id), cancellation));

    private static async Task<IResult> Rejected(
        Guid id, ClaimsPrincipal caller, IImports imports, CancellationToken cancellation) =>
        (await imports.Draft(Caller.Of(caller), new ImportId(id), cancellation)).Value is { } preview
            ? TypedResults.File(RejectedCsv.Of(preview.Rejected), "text/csv; charset=utf-8", Texts.DownloadName)
            : TypedResults.NotFound();

    private static IResult Answered<T>(Answer<T> answer)
        where T : class => answer switch
    {
        { Value: { } value } => TypedResults.Ok(value),

        // Too much in one file; too many drafts are the framework's 'too often'.
        { Refusal.Code: "import-too-large" or "import-too-many-rows" } =>
            answer.Refusal.ToProblem(StatusCodes.Status413PayloadTooLarge),
        _ => answer.Refusal!.ToProblem(),
    };
}
