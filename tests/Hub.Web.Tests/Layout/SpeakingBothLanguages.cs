using System.Globalization;
using System.Reflection;
using Hub.Testing;
using Hub.Web.Layout;
using Xunit;

namespace Hub.Web.Tests.Layout;

public sealed class SpeakingBothLanguages
{
    /// <summary>
    /// Every text of every feature: properties, and methods with something put in for each parameter.
    /// </summary>
    public static TheoryData<string> Resources { get; } =
    [
        .. typeof(Language).Assembly.GetTypes().Where(IsResource).Select(type => type.FullName!),
    ];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Every_text_is_said_in_both(string resource)
    {
        var type = typeof(Language).Assembly.GetType(resource, throwOnError: true)!;
        foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            var (japanese, english) = (Said(member, Language.Japanese), Said(member, Language.English));
            if (japanese is null || english is null)
            {
                continue;
            }

            Assert.False(string.IsNullOrWhiteSpace(japanese), $"{resource}.{member.Name} has no Japanese text.");
            Assert.False(string.IsNullOrWhiteSpace(english), $"{resource}.{member.Name} has no English text.");
            Assert.True(
                member.Name.StartsWith("In", StringComparison.Ordinal) || !SourceTree.HasJapanese(english),
                $"{resource}.{member.Name} says Japanese to an English reader: {english}");
        }
    }

    [Fact]
    public void There_are_resources_to_look_at() => Assert.NotEmpty(Resources);

    [Fact]
    public void No_component_and_no_script_holds_Japanese_text()
    {
        var offenders = SourceTree.Files(".razor", ".ts", ".css")
            .Where(file => !file.EndsWith(".test.ts", StringComparison.Ordinal))
            .Where(file => SourceTree.HasJapanese(SourceTree.WithoutComments(File.ReadAllText(file))))
            .Select(file => Path.GetRelativePath(WorkingTree.Root, file));
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_component_holds_a_script_or_a_style_of_its_own()
    {
        var offenders = SourceTree.Files(".razor")
            .Where(file => SourceTree.WithoutComments(File.ReadAllText(file)) is var text
                && (text.Contains("<style", StringComparison.OrdinalIgnoreCase)
                    || text.Contains(" style=", StringComparison.OrdinalIgnoreCase)
                    || text.Contains(" onclick=", StringComparison.OrdinalIgnoreCase)))
            .Select(file => Path.GetRelativePath(WorkingTree.Root, file));
        Assert.Empty(offenders);
    }

    private static bool IsResource(Type type) =>
        type.Name is "Texts" or "Words" && type.Namespace?.StartsWith("Hub.Web", StringComparison.Ordinal) is true;

    private static string? Said(MemberInfo member, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return member switch
        {
            PropertyInfo property when property.PropertyType == typeof(string) => (string?)property.GetValue(null),
            MethodInfo { IsSpecialName: false } method when method.ReturnType == typeof(string) =>
                (string?)method.Invoke(null, [.. method.GetParameters().Select(SomethingFor)]),
            _ => null,
        };
    }

    private static object? SomethingFor(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "x",
        var type when type.IsEnum => type.GetEnumValues().GetValue(0),
        var type when type.IsValueType => Activator.CreateInstance(type),
        _ => null,
    };
}
