using System.Net;
using System.Net.Http.Headers;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Rotas;

/// <summary>Polls a calendar as programs do: it asks for what changed since.</summary>
internal sealed class CalendarProgram(Uri address) : IDisposable
{
    private readonly HttpClient client = new();
    private EntityTagHeaderValue? tag;

    /// <summary>Every document that was new.</summary>
    public List<string> Documents { get; } = [];

    public async Task<HttpStatusCode> Poll()
    {
        using var answer = await Ask(HttpMethod.Get);
        if (answer.StatusCode is HttpStatusCode.OK)
        {
            Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            Assert.True(answer.Headers.CacheControl!.Private);
            tag = answer.Headers.ETag;
            Documents.Add(await answer.Content.ReadAsStringAsync());
        }

        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> Ask(HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, address);
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return await client.SendAsync(request);
    }

    /// <summary>What another program understands of every document.</summary>
    public IReadOnlyList<ReadCalendar> Read()
    {
        Assert.All(Documents, document => Assert.Null(StrictLines.Wrong(document)));
        return CalendarReader.Read(Documents);
    }

    public void Dispose() => client.Dispose();
}
