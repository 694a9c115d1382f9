using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

/// <summary><see cref="SomeRota"/> kept by a whole silo.</summary>
public abstract class KeptRotaSpec : SiloSpec
{
    private protected KeptRotaSpec(Dialect dialect)
        : base(dialect)
    {
    }

    private protected async Task Published(DutyCalendar? calendar = null)
    {
        await Founded(calendar);
        await Accept(new RotaCommand.Publish(Silo.NextCommand(), new DateOnly(2026, 12, 31)));
    }

    private protected async Task Founded(DutyCalendar? calendar = null)
    {
        foreach (var act in SomeRota.Acts(Silo.NextCommand, calendar))
        {
            await Accept(act);
        }
    }

    private protected Task<long> Accept(RotaCommand command, PractitionerView? by = null) =>
        TestSilo.Accept(Silo.Grains.Rota(SomeRota.Id).Execute((by ?? Some.Secretary).Id, command));
}
