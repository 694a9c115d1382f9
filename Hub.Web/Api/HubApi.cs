using Hub.Web.Calls;
using Hub.Web.Imports;
using Hub.Web.Notifications;
using Hub.Web.Patients;
using Hub.Web.Rotas;
using Hub.Web.Timelines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Hub.Web.Api;

/// <summary>The door for programs: the same rules and refusals as the pages, as JSON.</summary>
internal static class HubApi
{
    /// <summary>
    /// Asked of every call that changes something. Another site's form or script cannot add it without a CORS
    /// preflight, which the hub never grants; together with SameSite cookies nobody's browser can be made to act.
    /// </summary>
    public const string Header = "X-Hub";

    public static IServiceCollection AddHubApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => HubJson.Configure(options.SerializerOptions));
        services.AddOpenApi("v1", options => options.AddSchemaTransformer(ApiSchemas.Describe)
            .AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "RegionHub", Version = "v1" };
                return Task.CompletedTask;
            }));
        return services;
    }

    public static void MapHubApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1")
            .RequireAuthorization()
            .WithMetadata(new RequestSizeLimitAttribute(HubJson.Largest))
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .AddEndpointFilter(AskForHeader);
        api.MapPatientApi();
        api.MapTimelineApi();
        api.MapImportApi();
        api.MapRotaApi();
        api.MapCallApi();
        api.MapReachApi();
        routes.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization();
    }

    private static ValueTask<object?> AskForHeader(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        return changes && !request.Headers.ContainsKey(Header)
            ? ValueTask.FromResult<object?>(ApiRefusals.HeaderMissing.ToProblem())
            : next(context);
    }
}
