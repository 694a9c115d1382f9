using System.Text.Json;

namespace Hub.Browser.Tests;

/// <summary>What a page's own script could ask of the API, in the name of whoever is signed in.</summary>
internal static class Programs
{
    private const string Send = """
        async ({ address, command }) => {
          const { type, ...rest } = { writtenAt: command.markdown === undefined ? undefined : new Date(), ...command };
          const answer = await fetch(`/api/v1${address}/timeline/commands`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'X-Hub': '1' },
            body: JSON.stringify({ $type: type, ...rest }),
          });
          return { status: answer.status, body: await answer.json() };
        }
        """;

    /// <summary>Sends a command, whose kind is its <c>type</c>; answers as the hub did.</summary>
    public static async Task<(int Status, JsonElement Body)> Command(Person person, string address, object command)
    {
        var answer = await person.Page.EvaluateAsync<JsonElement>(Send, new { address, command });
        return (answer.GetProperty("status").GetInt32(), answer.GetProperty("body").Clone());
    }
}
