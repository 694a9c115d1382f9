using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Hub.Web.Tests.Telephony;

/// <summary>A telephone system beside a running hub with a published rota: it signs, and says what it likes.</summary>
public sealed class PhoneSystem : IAsyncDisposable
{
    public const string Secret = "a secret of thirty-two characters";

    private int commands;

    private PhoneSystem(bool onPostgreSql) => Hub = new()
    {
        Clock = new FakeClock(Some.Now),
        Database = onPostgreSql ? PostgresStorage.OfTheProgram() : null,
    };

    public RunningHub Hub { get; }

    public static async Task<PhoneSystem> Start(
        bool onPostgreSql, string? secret = Secret, string? previous = null)
    {
        var system = new PhoneSystem(onPostgreSql);
        system.Hub.Settings["Hub:Telephony:Secret"] = secret;
        system.Hub.Settings["Hub:Telephony:PreviousSecret"] = previous;
        await system.Hub.InitializeAsync();
        var grains = system.Hub.Services.GetRequiredService<IGrains>();
        await LivingHub.Populate(grains, system.Next);
        foreach (var act in SomeRota.Acts(system.Next))
        {
            await LivingHub.Accept(grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, act));
        }

        await LivingHub.Accept(grains.Rota(SomeRota.Id).Execute(
            Some.Secretary.Id,
            new RotaCommand.Publish(system.Next(), DateOnly.FromDateTime(Some.Now.UtcDateTime).AddDays(40))));
        await system.Named();
        return system;
    }

    public CommandId Next() => Some.Command(5000 + ++commands);

    /// <summary>Each clinic and person has a number of their own, so that a test can tell who is called.</summary>
    private async Task Named()
    {
        var grains = Hub.Services.GetRequiredService<IGrains>();
        foreach (var (place, number) in new[] { (Some.Clinic, "03-5555-2001"), (Some.OtherClinic, "03-5555-2002") })
        {
            var details = Some.Institutions.First(each => each.Id == place).Details with { Phone = number };
            await LivingHub.Accept(grains.District(Some.District).Execute(
                PractitionerId.Operator,
                new Contracts.Districts.DistrictCommand.ListInstitution(Next(), place, details)));
        }

        await LivingHub.Accept(grains.Practitioner(Some.Stranger.Id).Execute(
            PractitionerId.Operator,
            new PractitionerCommand.Register(Next(), Some.Stranger.Details with { Phone = "090-3333-4444" })));
    }

    public Task<(HttpStatusCode Status, string Body)> Ask(
        string body, string door = "/telephony/next", bool isXml = false, long? time = null, string? signature = null)
    {
        var at = time ?? Hub.Clock.GetUtcNow().ToUnixTimeSeconds();
        return Send(door, body, at, signature ?? Sign(body, at), isXml);
    }

    public async Task<(HttpStatusCode Status, string Body)> Send(
        string door, string body, long time, string signature, bool isXml)
    {
        using var client = new HttpClient { BaseAddress = Hub.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, door)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Hub-Timestamp", time.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Hub-Signature", signature);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(isXml ? "application/xml" : "application/json"));
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static string Sign(string body, long time, string secret = Secret) => "sha256=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}")));

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
