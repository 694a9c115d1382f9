using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Hub.Web.Tests.Rotas;

/// <summary>A running hub with a published rota, at a time that tests choose.</summary>
public sealed class CalendarHub : IAsyncLifetime
{
    private int commands;

    public RunningHub Hub { get; } = new() { Clock = new FakeClock(Some.Now) };

    public ICalendarFeeds Feeds => Hub.Services.GetRequiredService<ICalendarFeeds>();

    public IGrains Grains => Hub.Services.GetRequiredService<IGrains>();

    public async ValueTask InitializeAsync()
    {
        await Hub.InitializeAsync();
        await LivingHub.Populate(Grains, NextCommand);
        foreach (var act in SomeRota.Acts(NextCommand))
        {
            await Ask(Some.Secretary, act);
        }

        await Ask(Some.Secretary, new RotaCommand.Publish(NextCommand(), new DateOnly(2026, 12, 31)));
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    public CommandId NextCommand() => Some.Command(++commands);

    public Task Ask(PractitionerView by, RotaCommand command) =>
        LivingHub.Accept(Grains.Rota(SomeRota.Id).Execute(by.Id, command));

    /// <summary>The address of a new calendar of somebody who gets an account for it.</summary>
    internal async Task<CalendarSecret> Calendar(PractitionerView owner, CalendarScope scope, RotaId? rota = null)
    {
        if (await Hub.People.Find(owner.Id) is null)
        {
            await Hub.Somebody(owner);
        }

        return (await Feeds.Make(owner.Id, scope, rota)).Value!;
    }

    /// <summary>A program that knows an address and nothing else.</summary>
    internal CalendarProgram Program(CalendarSecret secret) =>
        new(new Uri(Hub.Address, $"/calendars/{secret.Token}.ics"));
}
