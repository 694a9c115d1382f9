using System.Diagnostics;
using System.Net;

namespace Hub.Bench.Live;

/// <summary>Gets a page again and again over one connection; milliseconds until its last byte, sorted.</summary>
internal sealed class Pages(ServedProcess server, string cookies) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = server.Address,
    };

    public async Task<double> Get(string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookies);
        using var answer = await http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode is not HttpStatusCode.OK || bytes.Length == 0)
        {
            throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public void Dispose() => http.Dispose();
}
