using System.Globalization;
using Hub.Contracts;
using Hub.Web.Api;
using Xunit;

namespace Hub.Web.Tests.Api;

public sealed class RefusalsAsProblems
{
    private static readonly Refusal Empty = new("message-empty", "本文がありません。", "The message is empty.");

    [Theory]
    [InlineData(RefusalKind.Invalid, 422)]
    [InlineData(RefusalKind.Forbidden, 403)]
    [InlineData(RefusalKind.Unknown, 404)]
    [InlineData(RefusalKind.Conflict, 409)]
    [InlineData(RefusalKind.TooMuch, 413)]
    [InlineData(RefusalKind.Unavailable, 503)]
    public void Each_kind_has_its_status(RefusalKind kind, int status) =>
        Assert.Equal(status, (Empty with { Kind = kind }).ToProblem().StatusCode);

    [Theory]
    [InlineData("ja", "本文がありません。")]
    [InlineData("en", "The message is empty.")]
    public void The_sentence_is_in_the_reader_s_language_and_the_code_never_changes(string language, string sentence)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var problem = Empty.About("text").ToProblem().ProblemDetails;
        Assert.Equal(sentence, problem.Title);
        Assert.Equal("message-empty", problem.Extensions["code"]);
        Assert.Equal(["text"], Assert.IsType<IReadOnlyList<string>>(problem.Extensions["fields"], exactMatch: false));
    }
}
