using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Testing;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Decisions about <see cref="SomeRota"/>.</summary>
public abstract class KeepingSpec : Spec
{
    private protected static readonly Holder Midori = SomeRota.Midori;
    private protected static readonly Holder Wakaba = SomeRota.Wakaba;
    private protected static readonly Holder DrYamazaki = SomeRota.DrYamazaki;

    private protected static readonly LayerId Nights = SomeRota.Nights;
    private protected static readonly RotaPolicy Policy = SomeRota.Policy;
    private protected static readonly IReadOnlyList<Fallback> Fallbacks = SomeRota.Fallbacks;

    private protected static readonly DateTimeOffset Now = Some.Now;

    private protected static readonly RotaFounded Founded = new("医師当番", Some.Association, Now.AddDays(-30));
    private protected static readonly RulesSet Ruled = new(Policy, Now.AddDays(-30), Now.AddDays(-30));
    private protected static readonly FallbacksSet Backed = new(Fallbacks, Now.AddDays(-30));

    private protected static readonly Roll Roll = new(
        Some.Practitioners,
        Some.Institutions.Select(each => new InstitutionView(each.Id, each.Details)));

    private Rota rota = Rota.Unknown;

    private protected RotaHistory History => new(rota, []);

    private protected void Given(params RotaEvent[] events) => rota = events.Aggregate(rota, Rota.Evolve);

    private protected void When(RotaCommand command, PractitionerView? by = null, DateTimeOffset? now = null)
    {
        var asks = by ?? Some.Secretary;
        Decided(RotaDecider.Decide(rota, command, new RotaFacts(
            asks.Id, now ?? Now, asks.Details.Profession is Profession.Secretary, Roll, [])));
    }

    private protected static CommandId Command => Some.Command(1);

    private protected static Period Hours(int from, int to) => new(Now.AddHours(from), Now.AddHours(to));
}
