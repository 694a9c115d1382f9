using System.Collections.Concurrent;

namespace Hub.Browser.Tests;

/// <summary>
/// What no test may see: an error of the server, an error of a script, a word of the browser's console, which also
/// tells what the content security policy forbade.
/// </summary>
internal sealed class Trouble
{
    private readonly ConcurrentQueue<string> seen = [];
    private readonly ConcurrentBag<string> expected = [];

    public Trouble(IBrowserContext context)
    {
        context.Console += (_, message) => Add(message.Type is "error", $"console: {message.Text}");
        context.WebError += (_, error) => Add(true, $"script: {error.Error}");
        context.Response += (_, answer) => Add(answer.Status >= 500, $"server: {answer.Status} {answer.Url}");
    }

    /// <summary>The test takes the network away, and the browser will say so.</summary>
    public void ExpectLostNetwork()
    {
        expected.Add("net::ERR_");
        expected.Add("WebSocket connection to");
    }

    /// <summary>The test asks for what is refused; the browser notes every such answer.</summary>
    public void ExpectStatus(int status) => expected.Add($"the server responded with a status of {status} ");

    public IEnumerable<string> Unexpected() =>
        seen.Where(word => !expected.Any(known => word.Contains(known, StringComparison.Ordinal)));

    private void Add(bool matters, string word)
    {
        if (matters)
        {
            seen.Enqueue(word);
        }
    }
}
