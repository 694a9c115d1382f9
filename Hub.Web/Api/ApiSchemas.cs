using Hub.Contracts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hub.Web.Api;

/// <summary>Tells OpenAPI what our own JSON converters write.</summary>
internal static class ApiSchemas
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken _)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var isId = type.GetInterfaces().Any(
            face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>));
        if (isId)
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = "uuid";
        }

        return Task.CompletedTask;
    }
}
