using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Hub.Web.Tests;

/// <summary>
/// bUnit asks for AngleSharp.Diffing 1.0, the package feed has 0.17: this answers with the copy that we have.
/// </summary>
internal static class AngleSharpDiffing
{
    private const string Name = "AngleSharp.Diffing";

#pragma warning disable CA2255 // A test program of its own under xunit.v3: nothing else runs before the first test.
    [ModuleInitializer]
    internal static void AnswerForIt() => AssemblyLoadContext.Default.Resolving += (context, asked) =>
        asked.Name is Name
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{Name}.dll"))
            : null;
#pragma warning restore CA2255
}
