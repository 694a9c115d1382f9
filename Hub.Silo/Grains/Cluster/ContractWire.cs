using System.Text.Encodings.Web;
using System.Text.Json;
using Hub.Contracts.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Hub.Silo.Grains.Cluster;

/// <summary>
/// How contracts cross from process to process: as the JSON that the log and the API know them by, so that there is
/// one form of each and no second set of attributes. The README tells what it costs.
/// </summary>
internal static class ContractWire
{
    // The codec writes with a writer of its own, so that an encoder in the serializer's options would have no effect:
    // every Japanese character would cross as six.
    private static readonly JsonWriterOptions json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void AddContracts(this IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            isSerializable: IsContract,
            isCopyable: _ => false,
            options => options.Configure(codec => codec.WriterOptions = json)));
        services.AddSingleton<IGeneralizedCopier, Unchanging>();
        services.AddSingleton<ITypeFilter, Exceptions>();
        services.Configure<ExceptionSerializationOptions>(
            options => options.SupportedExceptionTypeFilter = _ => true);
    }

    private static bool IsContract(Type type) => type.Assembly == typeof(IGrain).Assembly;

    /// <summary>Contracts never change, so that two grains of one process may hold the same one.</summary>
    private sealed class Unchanging : IGeneralizedCopier
    {
        public bool IsSupportedType(Type type) => IsContract(type);

        public object? DeepCopy(object? input, CopyContext context) => input;
    }

    /// <summary>An exception arrives as what it is, whichever library it is from: silos trust each other.</summary>
    private sealed class Exceptions : ITypeFilter
    {
        public bool? IsTypeAllowed(Type type) => typeof(Exception).IsAssignableFrom(type) ? true : null;
    }
}
